import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import type { ScalarSchema } from "../contract/parameter.ts";
import { createListCheck } from "./list.ts";
import { createScalarCheck } from "./scalar.ts";
import type { CheckMaker, ValueCheck } from "./value-check.ts";

/** Keywords that say nothing of which values are right. */
const SILENT = /^(x-.*|title|description|default|examples?|deprecated|\$comment)$/;

/** Makes checks of values from schemas; equal schemas share one. */
export function createValueChecks(): CheckMaker {
  const ajv = new Ajv2020({ strict: false, unicodeRegExp: true });
  addFormats.default(ajv);
  const made = new Map<string, ValueCheck>();

  const scalar = (schema: ScalarSchema): ValueCheck => {
    const telling = Object.fromEntries(Object.entries(schema).filter(([keyword]) => !SILENT.test(keyword))) as ScalarSchema;
    const key = JSON.stringify(telling);
    const check = made.get(key) ?? createScalarCheck(telling, ajv.compile(telling));
    made.set(key, check);
    return check;
  };
  return (schema) => {
    const list = schema["x-list"];
    return list ? createListCheck(scalar(list.items ?? {}), scalar(schema), list.all ?? false) : scalar(schema);
  };
}
