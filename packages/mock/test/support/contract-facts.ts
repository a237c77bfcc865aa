import { readBundle } from "./bundle.ts";

/** A parameter as the bundle has it, read apart from the code under test. */
export interface Fact {
  readonly name: string;
  readonly required: boolean;
  readonly sensitive: boolean;
  readonly schema: ValueSchema;
}

export interface ValueSchema {
  readonly type?: string;
  readonly pattern?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly "x-list"?: { readonly items: ValueSchema; readonly all?: boolean };
}

export interface Facts {
  readonly method: string;
  readonly form: boolean;
  readonly parameters: readonly Fact[];
  /** The parameters of each rule that is enforced; all of them are of the kind "exactly one of". */
  readonly choices: readonly (readonly string[])[];
}

interface Described {
  readonly $ref?: string;
  readonly "x-sensitive"?: boolean;
}

interface Operation {
  readonly parameters?: readonly (Described & { name: string; required?: boolean; schema: Described })[];
  readonly requestBody?: { content: Record<string, { schema: { properties: Record<string, Described>; required?: string[] } }> };
  readonly "x-rules"?: readonly { kind: string; enforced: string; parameters: string[] }[];
}

const bundle = readBundle() as unknown as {
  paths: Record<string, { post: Operation }>;
  components: { schemas: Record<string, object> };
};

const schemaOf = (node: Described): ValueSchema => ({
  ...bundle.components.schemas[node.$ref?.split("/").at(-1) ?? ""],
  ...(node as object),
});

/** The methods of the bundle. */
export const facts: readonly Facts[] = Object.entries(bundle.paths).map(([path, { post }]) => {
  const form = post.requestBody?.content["application/x-www-form-urlencoded"]?.schema;
  const inQuery = (post.parameters ?? []).map(({ name, required = false, schema, ...own }) => ({
    name,
    required,
    sensitive: own["x-sensitive"] ?? false,
    schema: schemaOf(schema),
  }));
  const inForm = Object.entries(form?.properties ?? {}).map(([name, property]) => ({
    name,
    required: form?.required?.includes(name) ?? false,
    sensitive: property["x-sensitive"] ?? false,
    schema: schemaOf(property),
  }));
  const rules = (post["x-rules"] ?? []).filter(({ enforced }) => enforced === "yes");
  for (const { kind } of rules) if (kind !== "exactly-one-of") throw new Error(`The generator knows no rule ${kind}.`);
  return {
    method: path.slice(1),
    form: form !== undefined,
    parameters: [...inQuery, ...inForm],
    choices: rules.map(({ parameters }) => parameters),
  };
});
