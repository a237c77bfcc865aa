/** A server under load, in a separate process. */
export interface Target {
  readonly name: string;
  readonly pid: number;
  /** The URL before the method's name. */
  readonly base: string;
  /** The Authorization header of requests. */
  readonly authorization: string;
  readonly stop: () => void;
}
