import type { ErrorCatalogue } from "./error-catalogue.ts";

/** The catalogue of the vendor's error codes as a module. */
export function errorCodesModule(errors: ErrorCatalogue): string {
  const rows = Object.entries(errors.codes).map(([code, facts]) => `  ${code}: ${JSON.stringify(facts)},`);
  const classes = Object.entries(errors.classes).map(([name, facts]) => `  ${JSON.stringify(name)}: ${JSON.stringify(facts)},`);
  const names = [...new Set(Object.values(errors.codes).map(({ name }) => name))].sort();
  return `/** The kinds of errors, each with what to do about it. */
export const errorClasses = {
${classes.join("\n")}
} as const;

/** The names of the codes; a name may stand for two codes. */
export type ErrorName =
${names.map((name) => `  | ${JSON.stringify(name)}`).join("\n")};

/** One error code: its name, its class and whether trying again can help. */
export interface ErrorFacts {
  readonly name: ErrorName;
  readonly class: keyof typeof errorClasses;
  /** \`later\`: the same call may succeed after a while. \`new-token\`: after signing a new token. \`never\`: not unchanged. */
  readonly retry: "never" | "later" | "new-token";
  /** When the server decides on it; only \`before-method\` and \`own-checks\` can prove that nothing was carried out. */
  readonly decided?: "before-method" | "own-checks" | "unknown";
  readonly message?: string;
  readonly hint?: string;
}

/** Every error code the vendor lists, by number. */
export const errorCodes: Readonly<Record<number, ErrorFacts>> = {
${rows.join("\n")}
};
`;
}
