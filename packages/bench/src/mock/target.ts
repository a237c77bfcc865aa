/** A server under load, in a process of its own. */
export interface Target {
  readonly name: string;
  readonly pid: number;
  /** The URL to which a method's name is added. */
  readonly base: string;
  /** What a request needs to be believed. */
  readonly authorization: string;
  readonly stop: () => void;
}
