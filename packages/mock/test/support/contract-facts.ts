/** A parameter in the contract, read independently of the code under test. */
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
  /** The rules that are enforced. */
  readonly rules: readonly Rule[];
}

interface Rule {
  readonly kind: string;
  readonly parameters: readonly string[];
}

interface Described {
  readonly $ref?: string;
  readonly "x-sensitive"?: boolean;
}

interface Operation {
  readonly parameters?: readonly (Described & {
    name: string;
    required?: boolean;
    schema: Described;
  })[];
  readonly requestBody?: {
    content: Record<
      string,
      { schema: { properties: Record<string, Described>; required?: string[] } }
    >;
  };
  readonly "x-rules"?: readonly (Rule & { readonly enforced: string })[];
}

interface Contract {
  readonly paths: Record<string, { readonly post: Operation }>;
  readonly components: { readonly schemas: Record<string, object> };
}

/** The methods of a contract. */
export function readFacts(contract: object): Facts[] {
  const { paths, components } = contract as Contract;
  const schemaOf = (node: Described): ValueSchema => ({
    ...components.schemas[node.$ref?.split("/").at(-1) ?? ""],
    ...(node as object),
  });
  return Object.entries(paths).map(([path, { post }]) => {
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
    return {
      method: path.slice(1),
      form: form !== undefined,
      parameters: [...inQuery, ...inForm],
      rules: (post["x-rules"] ?? []).filter(({ enforced }) => enforced === "yes"),
    };
  });
}

/** Returns the groups of which exactly one is required; throws for any other enforced rule. */
export function choicesOf({ method, rules }: Facts): (readonly string[])[] {
  return rules.map(({ kind, parameters }) => {
    if (kind !== "exactly-one-of")
      throw new Error(`The generator of requests cannot keep the rule ${kind} of ${method}.`);
    return parameters;
  });
}

/** Whether a parameter accepts any text. */
export function takesAnyText({ schema: { type, pattern, enum: values } }: Fact): boolean {
  return type === "string" && pattern === undefined && values === undefined;
}
