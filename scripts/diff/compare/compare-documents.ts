/** The first judge: compares two documents for callers of the API. */

import { isObject, objectOf, same } from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { documentExtensionChanges } from "../extensions/document.ts";
import { type Context, changeAt, contextOf, unknownChange, wordsAt } from "../model/context.ts";
import { matched, operationsOf } from "../model/operations.ts";
import type { ApiDocument } from "../read/api-document.ts";
import { callbackChanges, compareOperations } from "./compare-operations.ts";
import { compareSecurityWords } from "./security.ts";
import { serverChanges } from "./servers.ts";
import { keyWords } from "./words.ts";

/** Every change between two documents. */
export function compareDocuments(base: ApiDocument, revision: ApiDocument): Change[] {
  const context = contextOf(base, revision);
  return [
    ...pathChanges(context),
    ...webhookChanges(context),
    ...serverChanges(document("servers"), base.root.servers, revision.root.servers),
    ...compareSecurityWords(context),
    ...infoChanges(context),
    ...schemaNames(context),
    ...documentExtensionChanges(context),
    ...restOfDocument(context),
  ];
}

function document(where: string) {
  return { method: "", side: "request", where } as const;
}

function pathChanges(context: Context): Change[] {
  const ones = operationsOf(context.base, context.base.root.paths);
  const others = operationsOf(context.revision, context.revision.root.paths);
  const { both, gone, added } = matched(ones, others);
  return [
    ...gone.map(({ one }) => {
      const where = `${one.verb.toUpperCase()} ${one.path}`;
      const successor = added.find(({ other }) => other.name === one.name)?.other;
      const what = successor
        ? `moved to ${successor.verb.toUpperCase()} ${successor.path}`
        : "was removed";
      const todo = successor ? "Call it at its new path." : "Stop calling it.";
      return changeAt({ method: one.name, side: "request", where }, "breaking", what, todo);
    }),
    ...added.map(({ other }) => {
      const where = `${other.verb.toUpperCase()} ${other.path}`;
      return changeAt({ method: other.name, side: "request", where }, "feature", "was added");
    }),
    ...both.flatMap(({ one, other }) => compareOperations(context, one, other, "call")),
  ];
}

function webhookChanges(context: Context): Change[] {
  const hooks = (root: ApiDocument["root"]) => root.webhooks ?? root["x-webhooks"];
  const ones = operationsOf(context.base, hooks(context.base.root));
  const others = operationsOf(context.revision, hooks(context.revision.root));
  return callbackChanges(context, ones, others, "webhooks");
}

function infoChanges({ base, revision }: Context): Change[] {
  const [one, other] = [objectOf(base.root.info), objectOf(revision.root.info)];
  return keyWords({ method: "", where: "info" }, one, other, (key) => key !== "version");
}

/** In our contract each shared schema is a type that callers import by name. */
function schemaNames({ base, revision }: Context): Change[] {
  if (!base.isContract || !revision.isContract) return [];
  const names = ({ root }: ApiDocument) => {
    return new Map(Object.entries(objectOf(objectOf(root.components).schemas)));
  };
  const { gone, added } = matched(names(base), names(revision));
  return [
    ...gone.map(({ key }) => {
      const what = `the type ${key} was removed`;
      return changeAt(document("components"), "breaking", what, `Stop importing ${key}.`);
    }),
    ...added.map(({ key }) =>
      changeAt(document("components"), "feature", `the type ${key} was added`),
    ),
  ];
}

const handled = [
  "openapi",
  "info",
  "servers",
  "paths",
  "webhooks",
  "x-webhooks",
  "components",
  "security",
  "$self",
  "jsonSchemaDialect",
];
const documentationKeys = ["tags", "externalDocs"];

function restOfDocument({ base, revision }: Context): Change[] {
  const keys = new Set([...Object.keys(base.root), ...Object.keys(revision.root)]);
  const dialects = [base.root.jsonSchemaDialect, revision.root.jsonSchemaDialect];
  const dialectChange =
    isKnownDialect(dialects[0]) && isKnownDialect(dialects[1])
      ? []
      : [unknownChange(document("jsonSchemaDialect"), "the JSON Schema dialect changes")];
  return [
    ...[...keys].flatMap((key) => {
      if (handled.includes(key) || key.startsWith("x-")) return [];
      if (same(base.root[key], revision.root[key])) return [];
      if (documentationKeys.includes(key)) return [wordsAt(document(key), "changes")];
      return [unknownChange(document(key), `${key} changes`)];
    }),
    ...(same(dialects[0], dialects[1]) ? [] : dialectChange),
  ];
}

function isKnownDialect(dialect: unknown): boolean {
  if (dialect === undefined || isObject(dialect)) return true;
  return /^https:\/\/(json-schema\.org\/draft\/2020-12|spec\.openapis\.org\/oas\/3\.)/u.test(
    String(dialect),
  );
}
