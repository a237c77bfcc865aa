/**
 * Compares who may call: a former way to authenticate still works if it still satisfies every
 * requirement.
 */

import {
  canonical,
  isObject,
  type JsonObject,
  listOf,
  objectOf,
  same,
  textsOf,
  without,
} from "../../contract/json.ts";
import type { Change } from "../change.ts";
import { type Context, changeAt, wordsAt } from "../model/context.ts";
import { matched, type Operation } from "../model/operations.ts";
import type { ApiDocument } from "../read/api-document.ts";

/** What a way to authenticate requires: scopes by scheme. */
type Way = ReadonlyMap<string, { readonly name: string; readonly scopes: readonly string[] }>;

/** The changes of the ways to authenticate for an operation. */
export function securityChanges(context: Context, one: Operation, other: Operation): Change[] {
  const before = waysOf(context, context.base, one.object.security);
  const after = waysOf(context, context.revision, other.object.security);
  const place = { method: one.name, side: "auth", where: "security" } as const;
  const shut = before.filter((way) => !after.some((open) => suffices(way, open)));
  const opened = after.filter((way) => !before.some((open) => suffices(way, open)));
  return [
    ...shut.map((way) => {
      const todo = `Authenticate by ${after.map(wayText).join(" or ")}.`;
      return changeAt(place, "breaking", `${wayText(way)} no longer suffices`, todo);
    }),
    ...opened
      .filter((way) => shut.length === 0 || way.size === 0)
      .map((way) => changeAt(place, "feature", `${wayText(way)} suffices`)),
  ];
}

/** Whether satisfying one way also satisfies the other. */
function suffices(have: Way, demand: Way): boolean {
  return [...demand].every(([scheme, { scopes }]) => {
    const owned = have.get(scheme)?.scopes;
    return owned !== undefined && scopes.every((scope) => owned.includes(scope));
  });
}

function waysOf(context: Context, document: ApiDocument, own: unknown): Way[] {
  const listed = listOf(own ?? document.root.security).filter(isObject);
  const open = listed.length === 0 ? [{}] : listed;
  return open.flatMap((requirement) => waysOfRequirement(context, document, requirement));
}

/** Each OAuth flow is a separate way. */
function waysOfRequirement(
  context: Context,
  document: ApiDocument,
  requirement: JsonObject,
): Way[] {
  return Object.entries(requirement).reduce<Way[]>(
    (ways, [name, scopes]) => {
      const forms = formsOf(context, document, name);
      const entry = { name, scopes: textsOf(scopes) };
      return forms.flatMap((form) => ways.map((way) => new Map([...way, [form, entry]])));
    },
    [new Map()],
  );
}

/** What identifies a scheme: what a caller has to do, and its name if that is ambiguous. */
function formsOf(context: Context, document: ApiDocument, name: string): string[] {
  const forms = plainForms(document, name);
  const isAmbiguous = [context.base, context.revision].some((one) => {
    const others = [...schemesOf(one).keys()].filter((other) => other !== name);
    return schemesOf(one).has(name) && others.some((other) => same(plainForms(one, other), forms));
  });
  return isAmbiguous ? forms.map((form) => `${name} ${form}`) : forms;
}

function plainForms(document: ApiDocument, name: string): string[] {
  const scheme = schemesOf(document).get(name);
  if (!scheme) return [`undefined scheme ${name}`];
  const plain = without(scheme, "description", "bearerFormat", "flows", "deprecated");
  const bare = Object.entries(plain).filter(([key]) => !key.startsWith("x-"));
  const flows = Object.entries(objectOf(scheme.flows));
  if (flows.length === 0) return [canonical(Object.fromEntries(bare))];
  return flows.map(([kind, flow]) => {
    return canonical({ ...Object.fromEntries(bare), kind, ...without(objectOf(flow), "scopes") });
  });
}

function schemesOf(document: ApiDocument): Map<string, JsonObject> {
  const schemes = objectOf(objectOf(document.root.components).securitySchemes);
  return new Map(Object.entries(schemes).map(([name, scheme]) => [name, document.resolve(scheme)]));
}

function wayText(way: Way): string {
  if (way.size === 0) return "nothing";
  const schemes = [...way.values()].map(({ name, scopes }) => {
    return scopes.length > 0 ? `${name} (${scopes.join(", ")})` : name;
  });
  return schemes.join(" with ");
}

/** The descriptions of schemes; a token in another format is another token to get. */
export function compareSecurityWords({ base, revision }: Context): Change[] {
  const { both } = matched(schemesOf(base), schemesOf(revision));
  return both.flatMap(({ key, one, other }) => {
    const place = { method: "", where: `security ${key}` };
    const [was, is] = [one.bearerFormat, other.bearerFormat];
    if (was !== undefined && is !== undefined && was !== is) {
      const what = `bearerFormat was ${String(was)}, is ${String(is)}`;
      return [
        changeAt({ ...place, side: "auth" }, "breaking", what, "Get a token in that format."),
      ];
    }
    return ["description", "bearerFormat"]
      .filter((word) => one[word] !== other[word])
      .map((word) => wordsAt(place, `${word} changes`));
  });
}
