import { sensitiveFields } from "@vox-accounts/types/operation-table";

/** The first plain fields of an answer in a line, secrets and lists left out. */
export function describeResult(data: object): string {
  const { result, ...beside } = data as { result?: unknown };
  const first = Array.isArray(result) ? result[0] : result;
  const count = Array.isArray(result)
    ? [`${result.length} ${result.length === 1 ? "item" : "items"}`]
    : [];
  const fields = isRecord(first)
    ? plainFields(first)
    : first === undefined
      ? []
      : [`result ${first}`];
  return [...count, ...fields, ...plainFields(beside)].slice(0, 4).join(", ");
}

function plainFields(record: object): string[] {
  return Object.entries(record).flatMap(([name, value]) => {
    if (sensitiveFields.includes(name) || Array.isArray(value)) return [];
    return isRecord(value) ? plainFields(value) : [`${name} ${value}`];
  });
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
