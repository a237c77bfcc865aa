import type { ErrorResponse } from "@vox-accounts/types";

type ApiError = ErrorResponse["error"];

/** The envelope of an answer that the core has found to hold an error, with secrets taken out of its messages. */
export function readErrorResponse(body: unknown, redact: (text: string) => string): ErrorResponse {
  const { error, errors, ...rest } = (typeof body === "string" ? JSON.parse(body) : body) as Partial<ErrorResponse>; // the core has read it before
  const safe = (one: ApiError): ApiError => (typeof one?.msg === "string" ? { ...one, msg: redact(one.msg) } : one);
  const all = errors?.map(safe);
  return { ...rest, error: error ? safe(error) : (all?.[0] as ApiError), ...(all && { errors: all }) };
}
