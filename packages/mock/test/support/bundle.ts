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
