/** A call of the API, whatever way it came. */
export interface ApiCall {
  /** The method's name as the path has it; empty if there is none. */
  readonly method: string;
  readonly query: URLSearchParams;
  readonly form: URLSearchParams;
  readonly authorization: string | undefined;
  readonly prefer: string | undefined;
}
