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

/** A documented interface for each type of callback, and their union, which also allows unknown types. */
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

/** The facts about each type of callback that programs need at run time, as a module. */
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

/** Facts about the types of callbacks in the contract. The vendor may send others. */
export const callbackTable = {
${rows.join("")}} as const satisfies Record<string, CallbackFacts>;
`;
}

function callbackInterface(contract: Contract, callback: ListedCallback): string {
  const { type } = callback;
  const mark = isPayloadRequired(contract, callback) ? "" : "?";
  const { description = "" } = payloadSchema(contract, callback);
  return `${commentBlock(callbackComment(contract, callback))}export interface ${callbackTypeName(type)} extends ${ANY_CALLBACK} {
  /** The type of the callback, by which to narrow it. */
  type: ${JSON.stringify(type)};
${commentBlock([description], "  ")}  ${type}${mark}: ${payloadType(contract, callback)};
}
`;
}

/** The hover text of a callback: when it is sent, and an example of its payload. */
function callbackComment(contract: Contract, callback: ListedCallback): string[] {
  const { type, object } = callback;
  const [example] = callbackExamples(contract, callback).flatMap(({ callbacks }) => callbacks);
  return [
    object.summary,
    ...(object.description ? ["", object.description] : []),
    ...(isPayloadRequired(contract, callback)
      ? ["", "@example", `const payload = ${JSON.stringify(example?.[type], null, 2)};`]
      : []),
    ...deprecationLines(callback),
  ];
}

function deprecationLines({ object }: ListedCallback): string[] {
  if (!object.deprecated) return [];
  const { replacement, note } = object["x-lifecycle"];
  const instead = replacement ? `Handle \`${replacement}\` instead.` : "";
  return [`@deprecated ${[instead, note].filter(Boolean).join(" ")}`];
}

function payloadsInterface(contract: Contract, listed: readonly ListedCallback[]): string {
  const members = listed.map((callback) => {
    const comment = [callback.object.summary, ...deprecationLines(callback)];
    const member = `  ${callback.type}: ${payloadType(contract, callback)};\n`;
    return `${commentBlock(comment, "  ")}${member}`;
  });
  return `/** The payload of each type of callback, which is in the field with the type's name. */
export interface CallbackPayloads {
${members.join("")}}
`;
}

function unionTypes(listed: readonly ListedCallback[]): string {
  const names = listed.map(({ type }) => `  | ${callbackTypeName(type)}`);
  return `/** A type of callback in the contract. */
export type AccountCallbackType = keyof CallbackPayloads;

/**
 * A type of callback that is not in the contract. At run time it is a plain string without the suffix, which only lets TypeScript
 * distinguish it from known types. To compare it with a string, assign it to a variable of type \`string\` first.
 */
export type UnknownCallbackType = \`\${string} (unknown)\`;

/** A callback whose type is not in the contract. The vendor may add types at any time. */
export interface UnknownAccountCallback extends ${ANY_CALLBACK} {
  /** The type of the callback. */
  type: UnknownCallbackType;
  [field: string]: unknown;
}

/** A callback whose type is in the contract; narrow it by \`type\`. */
export type KnownAccountCallback =
${names.join("\n")};

/**
 * A callback that the vendor sends about an account. Comparing \`type\` with a string narrows it, so that the field with that name is
 * its payload. If no type matches, the callback is unknown.
 */
export type AccountCallback = KnownAccountCallback | UnknownAccountCallback;

/** The body of a POST to the account's \`callback_url\`. */
export interface AccountCallbacks {
  /** One or more callbacks, possibly of different types. */
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
