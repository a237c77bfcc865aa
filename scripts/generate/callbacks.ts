/** The modules of what the vendor posts to the account's own server. */
import {
  ANY_CALLBACK,
  callbackExamples,
  type ListedCallback,
  listCallbacks,
  payloadSchema,
  wholeCallback,
} from "../contract/callbacks.ts";
import type { Contract } from "../contract/document.ts";
import { callbackTypeName } from "../contract/names.ts";
import { refName } from "../contract/references.ts";
import { commentBlock } from "./doc-comment.ts";

/** A documented interface for each type of callback, and their union, which is open for types to come. */
export function callbacksModule(contract: Contract): string {
  const listed = listCallbacks(contract);
  if (listed.length === 0 || !contract.components.schemas[ANY_CALLBACK]) return "export {};\n";
  const payloads = listed.map((callback) => payloadType(contract, callback));
  const used = [...new Set([ANY_CALLBACK, ...payloads])].sort();
  return [
    `import type { ${used.join(", ")} } from "./openapi.ts";\n`,
    listed.map((callback) => callbackInterface(contract, callback)).join("\n"),
    payloadsInterface(contract, listed),
    unionTypes(listed),
  ].join("\n");
}

/** What is known of each type of callback while a program runs. */
export function callbackTableModule(contract: Contract): string {
  const rows = listCallbacks(contract).map((callback) => {
    const { replacement } = callback.object["x-lifecycle"];
    const row = {
      payload: isPayloadRequired(contract, callback),
      deprecated: callback.object.deprecated,
      replacement,
    };
    return `  ${callback.type}: ${JSON.stringify(row)},\n`;
  });
  return `import type { CallbackFacts } from "../operation.ts";

/** What is known of each type of callback; there may be others. */
export const callbackTable = {
${rows.join("")}} as const satisfies Record<string, CallbackFacts>;
`;
}

function callbackInterface(contract: Contract, callback: ListedCallback): string {
  const { type } = callback;
  const mark = isPayloadRequired(contract, callback) ? "" : "?";
  const { description = "" } = payloadSchema(contract, callback);
  return `${commentBlock(callbackComment(contract, callback))}export interface ${callbackTypeName(type)} extends ${ANY_CALLBACK} {
  type: ${JSON.stringify(type)};
${commentBlock([description], "  ")}  ${type}${mark}: ${payloadType(contract, callback)};
}
`;
}

/** What an editor shows over a type of callback: when it is sent, an example of its payload. */
function callbackComment(contract: Contract, callback: ListedCallback): string[] {
  const { type, object } = callback;
  const [example] = callbackExamples(contract, callback).flatMap(({ callbacks }) => callbacks);
  return [
    object.summary,
    ...(object.description ? ["", object.description] : []),
    "",
    `- Sources: ${object["x-sources"].join(", ")} (keys in \`sourceKeys\`)`,
    ...(isPayloadRequired(contract, callback)
      ? ["", "@example", `const payload = ${JSON.stringify(example?.[type], null, 2)};`]
      : []),
    ...deprecationLines(callback),
  ];
}

function deprecationLines({ object }: ListedCallback): string[] {
  if (!object.deprecated) return [];
  const { replacement, note } = object["x-lifecycle"];
  const instead = replacement ? `Wait for \`${replacement}\` instead.` : "";
  return [`@deprecated ${[instead, note].filter(Boolean).join(" ")}`];
}

function payloadsInterface(contract: Contract, listed: readonly ListedCallback[]): string {
  const members = listed.map((callback) => {
    const comment = [callback.object.summary, ...deprecationLines(callback)];
    const member = `  ${callback.type}: ${payloadType(contract, callback)};\n`;
    return `${commentBlock(comment, "  ")}${member}`;
  });
  return `/** What each type of callback carries in the field of its name. */
export interface CallbackPayloads {
${members.join("")}}
`;
}

function unionTypes(listed: readonly ListedCallback[]): string {
  const names = listed.map(({ type }) => `  | ${callbackTypeName(type)}`);
  return `/** A type of callback that this contract describes. */
export type AccountCallbackType = keyof CallbackPayloads;

/**
 * A type of callback that this contract does not describe. It is a plain text without the ending, which only lets TypeScript tell such types
 * from the others. To compare it with a text, assign it to a \`string\`.
 */
export type UnknownCallbackType = \`\${string} (unknown)\`;

/** A callback of a type that this contract does not describe: the vendor adds types as it likes. */
export interface UnknownAccountCallback extends ${ANY_CALLBACK} {
  type: UnknownCallbackType;
  [field: string]: unknown;
}

/** A callback that this contract describes; its \`type\` tells which one it is. */
export type KnownAccountCallback =
${names.join("\n")};

/**
 * What the vendor posts about an account. A comparison of \`type\` with a text narrows it, so that the field of that name has the payload;
 * what is left over is of a type that is not described here.
 */
export type AccountCallback = KnownAccountCallback | UnknownAccountCallback;

/** The body of each POST: one or several callbacks, perhaps of several types. */
export interface AccountCallbacks {
  callbacks: AccountCallback[];
}
`;
}

function payloadType(contract: Contract, { type }: ListedCallback): string {
  const parts = contract.components.schemas[callbackTypeName(type)]?.allOf ?? [];
  const ref = parts.map(({ properties }) => properties?.[type]?.$ref).find(Boolean);
  return ref ? refName(ref) : "unknown";
}

function isPayloadRequired(contract: Contract, callback: ListedCallback): boolean {
  return wholeCallback(contract, callback).required?.includes(callback.type) ?? false;
}
