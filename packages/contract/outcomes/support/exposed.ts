import { inspect } from "node:util";

/** Everything that a value exposes: in a terminal, in a log, and through its causes. */
export function exposed(value: unknown): string {
  const texts = [
    inspect(value, { depth: 12, showHidden: true, maxStringLength: null }),
    written(value),
  ];
  for (
    let error = value, depth = 0;
    error instanceof Error && depth < 12;
    error = error.cause, depth++
  ) {
    const own = Object.getOwnPropertyNames(error).map((name) =>
      written(error[name as keyof Error]),
    );
    texts.push(`${error}`, error.message, error.stack ?? "", ...own);
  }
  return texts.join("\n");
}

function written(value: unknown): string {
  try {
    return `${JSON.stringify(value)} ${value}`;
  } catch {
    return ""; // circular
  }
}
