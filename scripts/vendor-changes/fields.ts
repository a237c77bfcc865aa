import type { Content, SpecFolder } from "./edit-spec.ts";

/** A field of a shared schema. */
export interface SchemaField {
  readonly file: string;
  readonly name: string;
  readonly schema: Content;
  readonly isRequired: boolean;
}

/** The first matching field whose name no other schema and no parameter uses. */
export function fieldWhere(spec: SpecFolder, fits: (field: SchemaField) => boolean): SchemaField {
  const fields = spec.files("schemas").flatMap((file) => {
    const { properties = {}, required = [] } = spec.read(file);
    return Object.entries<Content>(properties).map(([name, schema]) => ({
      file,
      name,
      schema,
      isRequired: required.includes(name),
    }));
  });
  const parameters = JSON.stringify(
    spec.methods().map(({ post }) => [post.parameters, post["x-paging"], post["x-check-with"]]),
  );
  const isAlone = ({ name }: SchemaField) =>
    fields.filter((field) => field.name === name).length === 1 && !parameters.includes(`"${name}"`);
  const found = fields.find((field) => isAlone(field) && !field.schema.$ref && fits(field));
  if (!found) throw new Error("No field of the contract matches the change.");
  return found;
}

/** Removes the field from its schema and from every answer that contains it. */
export function removeField(spec: SpecFolder, { file, name }: SchemaField): void {
  spec.edit(file, (content) => delete content.properties[name]);
  spec.edit("always-there.yaml", ({ schemas }) => {
    for (const evidence of Object.values<Content>(schemas))
      if (evidence.typed) evidence.typed = evidence.typed.filter((field: string) => field !== name);
  });
  for (const { file: method } of spec.methods())
    spec.edit(method, ({ post }) => forget(post.responses, name));
}

export function retypeField(spec: SpecFolder, { file, name }: SchemaField, type: string): void {
  spec.edit(file, (content) => {
    content.properties[name].type = type;
  });
}

function forget(value: Content, name: string): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) delete value[name];
  for (const inner of Object.values(value)) forget(inner, name);
}
