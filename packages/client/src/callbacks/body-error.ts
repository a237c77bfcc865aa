/** Why a whole body could not be read. */
export type CallbackBodyProblem =
  | "too-large"
  | "incomplete"
  | "not-utf-8"
  | "not-json"
  | "no-callbacks";

/** A body that holds no callbacks. Its message quotes nothing of the body. */
export class CallbackBodyError extends Error {
  override readonly name = "CallbackBodyError";
  readonly problem: CallbackBodyProblem;

  constructor(problem: CallbackBodyProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** The error of a body that is longer than allowed. */
export function tooLarge(maxBodyBytes: number): CallbackBodyError {
  return new CallbackBodyError("too-large", `The body is longer than ${maxBodyBytes} bytes.`);
}
