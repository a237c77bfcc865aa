/** Why a request body could not be read. */
export type CallbackBodyProblem =
  | "too-large"
  | "incomplete"
  | "not-utf-8"
  | "not-json"
  | "no-callbacks";

/** Thrown for a body that cannot be read as callbacks. The message does not quote the body. */
export class CallbackBodyError extends Error {
  override readonly name = "CallbackBodyError";
  /** What is wrong with the body. */
  readonly problem: CallbackBodyProblem;

  constructor(problem: CallbackBodyProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** The error for a body that is too large. */
export function tooLarge(maxBodyBytes: number): CallbackBodyError {
  return new CallbackBodyError(
    "too-large",
    `The body is larger than ${maxBodyBytes} bytes, the limit of the option maxBodyBytes.`,
  );
}
