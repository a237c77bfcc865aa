/** A problem that Prism finds in a request or an answer. */
export interface Violation {
  /** For example `["response", "body", "result", "balance"]`. */
  readonly location?: readonly string[];
  readonly severity?: string;
  readonly code?: string | number;
  readonly message: string;
}

/** Reads the header in which `prism proxy` lists violations; empty without the header. */
export function readViolations(header: string | null): Violation[] {
  if (header === null) return [];
  try {
    return JSON.parse(header) as Violation[];
  } catch {
    const message = "too many violations for one header; this is the first part";
    return [{ message, location: [header.slice(0, 500)] }]; // Prism truncates it
  }
}
