import type { Fault } from "./fault.ts";
import { readFault } from "./read-fault.ts";

/** Reads an `x-vox-mock-fault` header: JSON (a fault or a list of them), or short as in `status=503;retryAfter=2`. */
export function readFaultHeader(header: string): readonly Fault[] {
  const said = header.trim();
  if (!/^[[{]/.test(said)) return [readFault(readShort(said))];
  let value: unknown;
  try {
    value = JSON.parse(said);
  } catch {
    throw new TypeError("A fault that starts like JSON must be JSON.");
  }
  return Array.isArray(value) ? value.map(readFault) : [readFault(value)];
}

function readShort(said: string): Record<string, unknown> {
  const parts = said.split(";").map((part): [string, unknown] => {
    const [name = "", ...rest] = part.split("=");
    return [name.trim(), rest.length === 0 ? true : plain(rest.join("=").trim())];
  });
  return Object.fromEntries(parts);
}

function plain(value: string): unknown {
  if (value === "true" || value === "false") return value === "true";
  return /^-?\d{1,15}$/.test(value) ? Number(value) : value;
}
