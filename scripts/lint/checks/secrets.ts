import { isSensitive, listOperations } from "../../contract/operations.ts";
import { resolved } from "../../contract/references.ts";
import { allSchemas } from "../../contract/schemas.ts";
import { type Check, problem } from "../spec.ts";

const looksSecret = /password|api_key|salt|token|secret|private_key/u;

/** What looks like a secret is marked as one, and no secret goes into a URL. */
export const secrets: Check = ({ contract }) => {
  const inQuery = listOperations(contract)
    .filter((operation) => operation.in === "query")
    .flatMap(({ name: method, parameters }) =>
      parameters.map((parameter) => ({
        name: parameter.name,
        isMarked: isSensitive(contract, parameter),
        where: `methods/${method}.yaml parameters/${parameter.name}`,
      })),
    );
  const inObjects = allSchemas(contract).flatMap(({ where, schema }) =>
    Object.entries(schema.properties ?? {}).map(([name, property]) => ({
      name,
      isMarked: resolved(contract, property)["x-sensitive"] ?? false,
      where: `${where} ${name}`,
    })),
  );
  const unmarked = [...inQuery, ...inObjects].filter(
    ({ name, isMarked }) => looksSecret.test(name) && !isMarked,
  );
  const exposed = inQuery.filter(({ isMarked }) => isMarked);
  return [
    ...unmarked.map(({ where }) =>
      problem(where, "looks like a secret, but is not marked", "add `x-sensitive: true`"),
    ),
    ...exposed.map(({ where }) =>
      problem(where, "a secret would go into the URL", "declare the method's parameters as a form"),
    ),
  ];
};
