import { HttpError } from "./errors.ts";

/** What a caller can choose in the `Prefer` header. */
export interface Preferences {
  readonly code?: number;
  readonly exampleKey?: string;
  readonly dynamic?: boolean;
  readonly seed?: string;
}

/** Reads a header such as `Prefer: example=authFailed`. */
export function readPreferences(header = ""): Preferences {
  const shown = new Map<string, string>();
  for (const [, name = "", quoted, plain = ""] of header.matchAll(
    /(?<![\w-])([\w-]+)\s*=\s*(?:"([^"]*)"|([^,;\s]+))/g,
  )) {
    shown.set(name.toLowerCase(), quoted ?? plain);
  }
  const code = shown.get("code");
  const example = shown.get("example");
  const dynamic = shown.get("dynamic");
  const seed = shown.get("seed");
  if (code !== undefined && !/^\d{3}$/.test(code))
    throw new HttpError(400, "Prefer: code must be an HTTP status.");
  return {
    ...(code === undefined ? {} : { code: Number(code) }),
    ...(example === undefined ? {} : { exampleKey: example }),
    ...(dynamic === undefined ? {} : { dynamic: dynamic === "true" }),
    ...(seed === undefined ? {} : { seed }),
  };
}
