import { listOperations } from "../../generate/operations.ts";
import { allSchemas } from "../schema-tree.ts";
import type { Check } from "../spec.ts";

const looksSecret = /password|api_key|salt|token|secret|private_key/u;

/** What looks like a secret is marked as one, and none goes into a URL. */
export const secrets: Check = ({ contract }) => {
  const parameters = listOperations(contract).flatMap((operation) =>
    operation.parameters.map((parameter) => ({
      ...parameter,
      way: operation.in,
      where: `methods/${operation.name}.yaml parameters/${parameter.name}`,
    })),
  );
  const fields = allSchemas(contract).flatMap(({ where, schema }) =>
    Object.entries(schema.properties ?? {}).map(([name, property]) => ({ name, property, where: `${where} ${name}` })),
  );
  const unmarked = [
    ...parameters.filter(
      (parameter) => parameter.way === "query" && looksSecret.test(parameter.name) && !parameter["x-sensitive"],
    ),
    ...fields.filter(({ name, property }) => looksSecret.test(name) && !property["x-sensitive"]),
  ];
  const inUrl = parameters.filter((parameter) => parameter["x-sensitive"] && parameter.way === "query");
  return [
    ...unmarked.map(({ where }) => ({ where, what: "looks like a secret, but is not marked", fix: "add `x-sensitive: true`" })),
    ...inUrl.map(({ where }) => ({
      where,
      what: "a secret would go into the URL",
      fix: "declare the method's parameters as a form",
    })),
  ];
};
