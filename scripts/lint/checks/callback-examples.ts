import {
  bodyOf,
  type CallbackExample,
  callbackFile,
  callbackExamples as examplesOf,
  type ListedCallback,
  listCallbacks,
  wholeCallback,
} from "../../contract/callbacks.ts";
import type { Contract, SchemaObject } from "../../contract/document.ts";
import { fieldsOf, objectsIn, pathOf } from "../../contract/fields.ts";
import { dereferenced } from "../../contract/references.ts";
import { describeErrors, schemaCompiler } from "../compile-schema.ts";
import { type Check, problem } from "../spec.ts";

/**
 * Each callback has an example `full`, and each example fits its schema without a field that is not
 * declared.
 */
export const callbackExamples: Check = ({ contract }) => {
  const compile = schemaCompiler(contract, { closed: true });
  return listCallbacks(contract).flatMap((callback) => {
    const where = `${callbackFile(callback.type)} requestBody/examples`;
    const examples = examplesOf(contract, callback);
    const validate = compile(posted(contract, callback));
    const misfits = examples.flatMap(({ name, value }) => {
      if (validate(value)) return [];
      const fix = "correct the example, or declare the field";
      return [problem(`${where}/${name}`, describeErrors(validate.errors), fix)];
    });
    const hasFull = examples.some(({ name }) => name === "full");
    return [
      ...(hasFull ? [] : [problem(where, "the example `full` is missing", "add it")]),
      ...misfits,
    ];
  });
};

/** Every field of a callback appears in an example of it. */
export const callbackCoverage: Check = ({ contract }) =>
  listCallbacks(contract).flatMap((callback) => {
    const where = `${callbackFile(callback.type)} requestBody/examples`;
    const unseen = unseenFields(wholeCallback(contract, callback), examplesOf(contract, callback));
    return unseen.map((path) =>
      problem(where, `no example has the field ${path}`, "add it to `full` or a new one"),
    );
  });

/** The body's schema with each callback as one object, so that it can be closed. */
function posted(contract: Contract, callback: ListedCallback): SchemaObject {
  const body = dereferenced(contract, bodyOf(callback.object));
  const { callbacks: list = {} } = body.properties ?? {};
  const items = wholeCallback(contract, callback);
  return { ...body, properties: { ...body.properties, callbacks: { ...list, items } } };
}

function unseenFields(callback: SchemaObject, examples: readonly CallbackExample[]): string[] {
  const shown = examples.flatMap(({ callbacks }) => callbacks);
  const fields = fieldsOf(callback);
  const seen = fields.filter(({ name, parent }) =>
    objectsIn(shown, ["[]", ...parent]).some((one) => Object.hasOwn(one, name)),
  );
  const seenPaths = new Set(seen.map(pathOf));
  return [...new Set(fields.map(pathOf))].filter((path) => !seenPaths.has(path));
}
