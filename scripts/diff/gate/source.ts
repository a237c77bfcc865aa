import { callbackExamples, type ListedCallback, listCallbacks } from "../../contract/callbacks.ts";
import type { Contract, OperationObject } from "../../contract/document.ts";
import { callbackTypeName, functionName } from "../../contract/names.ts";
import { answerExamples, listOperations } from "../../contract/operations.ts";

/** A possible use by callers of the last release, as a line of TypeScript. */
export interface Use {
  readonly method: string;
  readonly side: "request" | "response" | "callback";
  readonly where: string;
  readonly code: string;
}

/** The beginning of a module with uses, for one folder of types. */
export function gateHeader(released: string, current: string): string {
  return `import type * as Old from ${JSON.stringify(released)};
import type * as New from ${JSON.stringify(current)};
type KeysOf<T> = T extends unknown ? keyof T : never;
type Params<Api, M extends keyof Api> = Api[M] extends (params: infer P, ...rest: never) => unknown ? NonNullable<P> : never;
type Answer<Api, M extends keyof Api> = Api[M] extends (...args: never) => Promise<infer A> ? A : never;
declare const accounts: New.AccountsMethods;
`;
}

/**
 * Possible uses of a released contract: pass its examples and types, and read every field in its
 * examples of answers and callbacks.
 */
export function usesOf(released: Contract): Use[] {
  const ofMethods = listOperations(released).flatMap(({ name, object }) => [
    ...typeUses(name),
    ...exampleUses(name, object),
    ...readUses(released, name, object),
  ]);
  const ofCallbacks = listCallbacks(released).flatMap((one) => callbackUses(released, one));
  return [...ofMethods, ...ofCallbacks];
}

function callbackUses(released: Contract, callback: ListedCallback): Use[] {
  const { type } = callback;
  const name = callbackTypeName(type);
  const told = callbackExamples(released, callback).flatMap(({ callbacks }) => callbacks);
  const narrowed = `({} as Extract<New.AccountCallback, { type: ${JSON.stringify(type)} }>)`;
  const reads = [...new Set(told.flatMap((one) => readsOf(one)))];
  return [
    use(type, "callback", "callback", `({}) as New.${name} satisfies Old.${name};`),
    ...reads.map((read) =>
      use(type, "callback", read.replaceAll("?.", ".").slice(1), `${narrowed}${read};`),
    ),
  ];
}

function typeUses(method: string): Use[] {
  const name = JSON.stringify(functionName(method));
  const params = (api: string) => `Params<${api}.AccountsMethods, ${name}>`;
  const answer = (api: string) => `Answer<${api}.AccountsMethods, ${name}>`;
  return [
    use(
      method,
      "request",
      "parameters",
      `accounts.${functionName(method)}({} as ${params("Old")});`,
    ),
    use(
      method,
      "request",
      "names of parameters",
      `({}) as Exclude<KeysOf<${params("Old")}>, KeysOf<${params("New")}>> satisfies never;`,
    ),
    use(method, "response", "answer", `({}) as ${answer("New")} satisfies ${answer("Old")};`),
  ];
}

function exampleUses(method: string, object: OperationObject): Use[] {
  return Object.entries(object["x-request-examples"]).map(([example, { params }]) =>
    use(
      method,
      "request",
      `example ${example}`,
      `accounts.${functionName(method)}(${JSON.stringify(params)});`,
    ),
  );
}

function readUses(released: Contract, method: string, object: OperationObject): Use[] {
  const answers = answerExamples(released, object).map(({ value }) => value);
  const reads = answers
    .flatMap((value) => readsOf(value))
    .filter((read) => read.startsWith(".result"));
  const answer = `({} as Answer<New.AccountsMethods, ${JSON.stringify(functionName(method))}>)`;
  return [...new Set(reads)].map((read) =>
    use(method, "response", read.replaceAll("?.", ".").slice(1), `${answer}${read};`),
  );
}

/** The access paths of every value in an answer, such as `.result?.[0]?.balance`. */
function readsOf(value: unknown, at = ""): string[] {
  const step = at === "" ? "" : "?.";
  if (Array.isArray(value)) return value.flatMap((one) => readsOf(one, `${at}?.[0]`));
  if (typeof value !== "object" || value === null) return [at];
  return Object.entries(value).flatMap(([name, inner]) => {
    const access = /^[A-Za-z_]\w*$/u.test(name) ? name : `[${JSON.stringify(name)}]`;
    const dot = step === "" && access === name ? "." : step;
    return [`${at}${dot}${access}`, ...readsOf(inner, `${at}${dot}${access}`)];
  });
}

function use(method: string, side: Use["side"], where: string, code: string): Use {
  return { method, side, where, code };
}
