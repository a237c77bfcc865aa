/** What Prism finds wrong with a request or an answer. */
export interface Violation {
  /** Such as `["response", "body", "result", "balance"]`. */
  readonly location?: readonly string[];
  readonly severity?: string;
  readonly code?: string | number;
  readonly message: string;
}

/** Reads the header in which `prism proxy` tells its violations; without one there are none. */
export function readViolations(header: string | null): Violation[] {
  if (header === null) return [];
  try {
    return JSON.parse(header) as Violation[];
  } catch {
    return [
      {
        message: "too many violations for one header; here is the first part",
        location: [header.slice(0, 500)],
      },
    ]; // Prism cuts it
  }
}
