import { HttpError } from "../http/http-error.ts";
import { refuseViolations, type Violation } from "./violations.ts";

interface PrismError extends Error {
  status?: number;
  detail?: string;
  additional?: { validation?: readonly Violation[] };
}

/** Turns Prism's problem into the vendor's refusal, or into an HTTP error if the wish in `Prefer` is at fault. */
export function errorOfPrism(error: PrismError): Error {
  const validation = error.additional?.validation;
  if (validation) return refuseViolations(validation);
  return new HttpError(error.status ?? 500, error.detail || error.message);
}
