import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

interface Schema {
  $ref?: string;
  type?: string;
  pattern?: string;
  enum?: unknown[];
  properties?: Record<string, Schema>;
}

interface Operation {
  parameters?: { name: string; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: { "200": { content: Record<string, { examples: Record<string, unknown> }> } };
}

interface Bundle {
  paths: Record<string, { post: Operation }>;
  components: { schemas: Record<string, Schema> };
}

/** A fresh copy of the bundle to look at or to change. */
export function readBundle(): Bundle {
  const file = createRequire(import.meta.url).resolve("@vox-accounts/types/openapi.json");
  return JSON.parse(readFileSync(file, "utf8")) as Bundle;
}

/** The parameters of each method that cannot take just any text. */
export function constrainedParameters({ paths, components }: Bundle): [method: string, names: string[], form: boolean][] {
  const resolve = (schema: Schema): Schema => {
    const name = schema.$ref?.split("/").at(-1);
    return name === undefined ? schema : { ...components.schemas[name], ...schema };
  };
  return Object.entries(paths).map(([path, { post }]) => {
    const form = post.requestBody?.content["application/x-www-form-urlencoded"]?.schema.properties;
    const all = form ? Object.entries(form) : (post.parameters ?? []).map(({ name, schema }) => [name, schema] as const);
    const names = all.filter(([, schema]) => {
      const { type, pattern, enum: values } = resolve(schema);
      return type !== "string" || pattern !== undefined || values !== undefined;
    });
    return [path.slice(1), names.map(([name]) => name), form !== undefined];
  });
}

interface WithExamples {
  readonly "x-request-examples": { readonly minimal: { readonly params: Record<string, string | number | boolean | (string | number)[]> } };
}

/** The smallest right call of each method of a contract, as its request examples have it. */
export function minimalCalls(contract: object): [method: string, params: Record<string, string>][] {
  return Object.entries((contract as Bundle).paths).map(([path, { post }]) => {
    const { params } = (post as Operation & WithExamples)["x-request-examples"].minimal;
    const texts = Object.entries(params).map(([name, value]) => [name, [value].flat().join(";")]);
    return [path.slice(1), Object.fromEntries(texts)];
  });
}
