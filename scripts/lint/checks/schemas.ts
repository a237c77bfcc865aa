import type { Problem } from "../problem.ts";
import { schemaCompiler } from "../schema-compiler.ts";
import { rootSchemas, walkSchema } from "../schema-tree.ts";
import type { Check } from "../spec.ts";

/** Every schema compiles in Ajv's strict mode, defaults fit: one schema that does not would switch the mock's validation off. */
export const schemas: Check = ({ contract }) => {
  const compile = schemaCompiler(contract);
  const problems: Problem[] = [];
  const attempt = (where: string, job: () => Problem[]) => {
    try {
      problems.push(...job());
    } catch (error) {
      problems.push({
        where,
        what: error instanceof Error ? error.message : String(error),
        fix: "correct the keyword or its value",
      });
    }
  };
  for (const root of rootSchemas(contract)) {
    attempt(root.where, () => {
      compile(root.schema);
      return [];
    });
    for (const { where, schema } of walkSchema(root)) {
      if (schema.default === undefined && !where.endsWith("x-list/items")) continue;
      attempt(where, () => {
        const validate = compile(schema);
        if (schema.default === undefined || validate(schema.default)) return [];
        return [
          { where, what: `the default ${JSON.stringify(schema.default)} does not fit the schema`, fix: "correct one of them" },
        ];
      });
    }
  }
  return problems;
};
