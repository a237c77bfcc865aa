import type { OpenApiDocument } from "./document.ts";
import { formOf, type Parameter, readParameters } from "./parameter.ts";

/** What the mock knows of a method. */
export interface Operation {
  readonly name: string;
  /** The verb that the contract declares; the vendor's server takes GET and POST alike. */
  readonly verb: "get" | "post";
  /** Where the contract puts the parameters. */
  readonly place: "query" | "form";
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Whether one of them is a secret: then a name that it does not know may be the rest of one behind a bare `&`. */
  readonly takesSecrets: boolean;
  readonly rules: readonly Rule[];
  /** Roles of the service account of which one is needed; empty if any may call. */
  readonly roles: { readonly allowed: readonly string[]; readonly sources: readonly string[] };
  readonly sources: readonly string[];
}

/** How many of some parameters a call may have. */
export interface Rule {
  readonly kind: string;
  readonly parameters: readonly string[];
  /** `yes`, `no` or `unknown`; only what the vendor enforces is refused. */
  readonly enforced: string;
  readonly sources: readonly string[];
}

/** The methods of the contract by name. */
export function readOperations(document: OpenApiDocument): ReadonlyMap<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const [path, item] of Object.entries(document.paths)) {
    const verb = item.post ? "post" : "get";
    const declared = item[verb];
    if (!declared) continue;
    const name = path.slice(1);
    const sources = declared["x-sources"] ?? [];
    const rules = (declared["x-rules"] ?? []).map((rule) => ({
      ...rule,
      sources: rule["x-sources"] ?? sources,
    }));
    const roles = declared["x-roles"];
    const parameters = readParameters(document, declared);
    operations.set(name, {
      name,
      verb,
      place: formOf(document, declared) ? "form" : "query",
      parameters,
      takesSecrets: [...parameters.values()].some(({ sensitive }) => sensitive),
      rules,
      roles: { allowed: roles?.allowed ?? [], sources: roles?.["x-sources"] ?? sources },
      sources,
    });
  }
  return operations;
}
