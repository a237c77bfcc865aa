import type { Operation, Parameter } from "../contract/operation.ts";
import type { ApiCall } from "../pipeline/call.ts";
import { CODE } from "../pipeline/codes.ts";
import type { Flaw } from "../pipeline/flaw.ts";
import { groupByName, unknownNames, type ValuesOfName } from "./names.ts";
import { brokenRule } from "./rules.ts";
import type { CheckMaker, ValueCheck } from "./value-checks.ts";

/** What the gate finds in the parameters of a call. */
export interface Findings {
  /** The first one decides the error code. */
  readonly flaws: readonly Flaw[];
  /** Noticed, but refused in no mode. */
  readonly advice: readonly string[];
  /** What is left when all that is flawed is put right or ignored. */
  readonly parameters: URLSearchParams;
}

/** Makes the check of the parameters of one method; `secrets` maps lower-case names to those sensitive in any method. */
export function createParameterCheck(
  operation: Operation,
  makeCheck: CheckMaker,
  secrets: ReadonlyMap<string, string>,
) {
  const checks = new Map<string, ValueCheck>();
  for (const { name, schema } of operation.parameters.values()) checks.set(name, makeCheck(schema));
  const caseless = new Map(
    [...operation.parameters.keys()].map((name) => [name.toLowerCase(), name]),
  );

  return (call: ApiCall): Findings => {
    const given = groupByName(call);
    const parameters = new URLSearchParams();
    const unknown: string[] = [];
    const stray: Flaw[] = [];
    const values: (Flaw & { readonly name: string })[] = [];
    const advice: string[] = [];
    for (const [name, told] of given) {
      const parameter = operation.parameters.get(name);
      const secret = secrets.get(name.toLowerCase());
      if (told.inQuery.length > 0 && secret !== undefined)
        stray.push(secretInUrl(secret, parameter ?? operation));
      if (!parameter) {
        unknown.push(name);
        continue;
      }
      stray.push(...repetition(parameter, told));
      const value = told.inForm[0] ?? told.inQuery[0] ?? "";
      const flaw = valueFlaw(parameter, value, checks);
      if (flaw) values.push(flaw);
      const meant = flaw ? flaw.meant : value;
      if (meant === undefined) continue;
      parameters.append(name, meant);
      advice.push(...adviceOn(parameter, meant));
    }
    const attempted = new Set(
      [...given.keys()].map((name) => caseless.get(name.toLowerCase()) ?? name),
    );
    const missing = [...operation.parameters.values()].filter(
      ({ name, required }) => required && !attempted.has(name),
    );
    const empty = new Set(
      values.filter(({ code }) => code === CODE.emptyParameter).map(({ name }) => name),
    );
    const rules = ruleFlaws(operation, (name) => attempted.has(name) && !empty.has(name), advice);
    const flaws = [
      ...stray,
      ...unknownNames(operation, caseless, unknown),
      ...missing.map(missingFlaw),
      ...values,
      ...rules,
    ];
    return { flaws, advice, parameters };
  };
}

function secretInUrl(name: string, { sources }: { readonly sources: readonly string[] }): Flaw {
  const reason = `Parameter ${name}: it is a secret and must not stand in the URL; send it in a form body.`;
  return { code: CODE.invalidArguments, reason, sources };
}

function repetition(
  { name, schema, sources }: Parameter,
  { inQuery, inForm }: ValuesOfName,
): Flaw[] {
  const flaw = (rule: string): Flaw => ({
    code: CODE.invalidArguments,
    reason: `Parameter ${name}: ${rule}`,
    sources,
  });
  if (inQuery.length > 1 || inForm.length > 1) {
    return [
      flaw(
        `it is given more than once; ${schema["x-list"] ? "join its members with ; in one value" : "give it once"}.`,
      ),
    ];
  }
  const conflict = inQuery.length > 0 && inForm.length > 0 && inQuery[0] !== inForm[0];
  return conflict ? [flaw("URL and form give different values; give it once.")] : [];
}

function missingFlaw({ name, sources }: Parameter): Flaw {
  return {
    code: CODE.missingParameter,
    reason: `Parameter ${name}: it is required; add it.`,
    sources,
  };
}

function valueFlaw(
  { name, required, sources }: Parameter,
  value: string,
  checks: ReadonlyMap<string, ValueCheck>,
) {
  if (value === "") {
    const fix = required ? "give it a value" : "give it a value or leave it out";
    return {
      name,
      code: CODE.emptyParameter,
      reason: `Parameter ${name}: it is empty; ${fix}.`,
      sources,
      vendorTakes: !required,
    };
  }
  const problem = checks.get(name)?.(value);
  if (!problem) return undefined;
  const { code, reason, meant } = problem;
  return {
    name,
    code,
    reason: `Parameter ${name}: ${reason}.`,
    sources,
    vendorTakes: meant !== undefined,
    meant,
  };
}

function adviceOn({ name, schema }: Parameter, value: string): string[] {
  const list = schema["x-list"];
  const known = list ? list.items?.["x-known-values"] : schema["x-known-values"];
  if (!known || (list?.all && value === "all")) return [];
  const members = list ? value.split(";") : [value];
  const strange = members.some((member) => !Object.hasOwn(known, member));
  return strange ? [`Parameter ${name}: no source lists this value; check its spelling.`] : [];
}

function ruleFlaws(
  { rules }: Operation,
  isGiven: (name: string) => boolean,
  advice: string[],
): Flaw[] {
  const flaws: Flaw[] = [];
  for (const rule of rules) {
    const reason = brokenRule(rule, isGiven);
    if (reason === undefined) continue;
    if (rule.enforced === "yes")
      flaws.push({ code: CODE.invalidArguments, reason, sources: rule.sources });
    else advice.push(reason);
  }
  return flaws;
}
