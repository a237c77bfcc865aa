import { HttpError } from "../http/http-error.ts";
import { refuseViolations, type Violation } from "./violations.ts";

interface PrismError extends Error {
  status?: number;
  detail?: string;
  additional?: { validation?: readonly Violation[] };
}

/** What was asked of Prism. */
interface Wish {
  readonly method: string;
  readonly example: string | undefined;
  /** The names of the method's examples. */
  readonly examples: readonly string[];
}

/** Turns Prism's problem into the vendor's refusal, or into an HTTP error if the wish in `Prefer` is at fault. */
export function errorOfPrism({ additional, status = 500, detail, message }: PrismError, wish: Wish): Error {
  if (additional?.validation) return refuseViolations(additional.validation);
  const { method, example, examples } = wish;
  if (example === undefined || examples.includes(example)) return new HttpError(status, detail || message);
  return new HttpError(404, `Prefer: ${method} has no such example; it has ${examples.join(", ") || "none"}.`); // Prism repeats what may be a secret gone astray
}
