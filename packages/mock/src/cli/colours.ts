import { styleText } from "node:util";

export type Colour = "green" | "red" | "yellow" | "dim";

/** Colours a text, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

/** Colours only what a person sees, and not one who asks for none. */
export function choosePaint(isTerminal: boolean, env: NodeJS.ProcessEnv): Paint {
  if (!isTerminal || env.NO_COLOR) return (_colour, text) => text;
  return (colour, text) => styleText(colour, text, { validateStream: false });
}
