import { randomBytes } from "node:crypto";
import { demand } from "../checks.ts";
import { CONTROL_TOKEN, type ControlOptions } from "../control/access.ts";
import type { CliArguments } from "./read-arguments.ts";

export const TOKEN_VARIABLE = "VOX_MOCK_CONTROL_TOKEN";

const TOKEN_BYTES = 24;

/** Reads who may use the control path. Returns a generated token separately, to be printed. */
export function readControl(
  wanted: Pick<CliArguments, "control-origin" | "control-token">,
  env: NodeJS.ProcessEnv,
): { control: ControlOptions; madeToken?: string } {
  const origin = wanted["control-origin"];
  const origins = origin === undefined ? [] : [origin];
  if (!wanted["control-token"]) return { control: { origins } };
  const token = env[TOKEN_VARIABLE] || undefined;
  if (token !== undefined) {
    demand(TOKEN_VARIABLE, token, CONTROL_TOKEN);
    return { control: { origins, token } };
  }
  const madeToken = randomBytes(TOKEN_BYTES).toString("base64url");
  return { control: { origins, token: madeToken }, madeToken };
}
