/** The outputs of a command: results and messages. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The outputs of this process. */
export const standardOutput: Output = {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
};
