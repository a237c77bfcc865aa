import type { Operation, Parameter } from "../contract/operation.ts";
import type { Paging } from "../contract/responses.ts";
import type { ApiCall } from "../pipeline/call.ts";
import { CODE } from "../pipeline/codes.ts";
import type { Flaw } from "../pipeline/flaw.ts";
import { createAdvice } from "./advice.ts";
import {
  type ContractNames,
  groupByName,
  type MethodNames,
  unknownNames,
  type ValuesOfName,
} from "./names.ts";
import { brokenRules } from "./rules.ts";
import type { CheckMaker, ValueCheck } from "./value-checks.ts";

/** What the gate finds in the parameters of a call. */
export interface Findings {
  /** The first one decides the error code. */
  readonly flaws: readonly Flaw[];
  /** Warnings, which no mode refuses. */
  readonly advice: readonly string[];
  /** The parameters once flawed ones are corrected or ignored. */
  readonly parameters: URLSearchParams;
}

/** A method, prepared for checking its calls. */
interface CheckedMethod extends MethodNames {
  readonly valueChecks: ReadonlyMap<string, ValueCheck>;
  readonly advise: ReadonlyMap<Parameter, (value: string) => string[]>;
}

/** A call of the method, as the checks see it. */
interface CheckedCall extends CheckedMethod {
  readonly names: ReadonlyMap<string, ValuesOfName>;
  /** The names that were sent, in any spelling. */
  readonly attempted: ReadonlySet<string>;
  /** The values of known parameters. */
  readonly values: readonly CheckedValue[];
}

interface CheckedValue {
  readonly parameter: Parameter;
  readonly flaw: Flaw | undefined;
  /** The value in the contract's spelling; undefined if the value has none. */
  readonly meant: string | undefined;
}

/** The checks of a call. The first flaw decides the error code, so their order matters. */
const CHECKS: readonly ((call: CheckedCall) => readonly Flaw[])[] = [
  misplacedValues,
  unknownParameters,
  missingParameters,
  ({ values }) => values.flatMap(({ flaw }) => flaw ?? []),
  (call) => brokenRules(call.operation, isGivenIn(call)).flaws,
];

/**
 * Creates the check of the parameters of one method.
 */
export function createParameterCheck(
  operation: Operation,
  makeCheck: CheckMaker,
  contract: ContractNames,
  paging: Paging | undefined,
): (call: ApiCall) => Findings {
  const parameters = [...operation.parameters.values()];
  const counts = new Set(paging && [paging.count, paging.offset]);
  const method: CheckedMethod = {
    operation,
    valueChecks: new Map(parameters.map(({ name, schema }) => [name, makeCheck(schema)])),
    advise: new Map(parameters.map((parameter) => [parameter, createAdvice(parameter, counts)])),
    caseless: new Map(parameters.map(({ name }) => [name.toLowerCase(), name])),
    contract,
  };
  return (apiCall) => {
    const call = readCall(method, apiCall);
    const accepted = call.values.flatMap(({ parameter, meant }) =>
      meant === undefined ? [] : [{ parameter, meant }],
    );
    return {
      flaws: CHECKS.flatMap((check) => check(call)),
      advice: [
        ...accepted.flatMap(({ parameter, meant }) => method.advise.get(parameter)?.(meant) ?? []),
        ...brokenRules(operation, isGivenIn(call)).advice,
      ],
      parameters: new URLSearchParams(
        accepted.map(({ parameter, meant }) => pair(parameter, meant)),
      ),
    };
  };
}

function pair({ name }: Parameter, value: string): [string, string] {
  return [name, value];
}

function readCall(method: CheckedMethod, call: ApiCall): CheckedCall {
  const names = groupByName(call);
  const values = [...names].flatMap(([name, { inForm, inQuery }]) => {
    const parameter = method.operation.parameters.get(name);
    const text = inForm[0] ?? inQuery[0] ?? "";
    return parameter ? checkValue(parameter, text, method.valueChecks.get(name)) : [];
  });
  const spelt = [...names.keys()].map((name) => method.caseless.get(name.toLowerCase()) ?? name);
  return { ...method, names, values, attempted: new Set(spelt) };
}

function checkValue(parameter: Parameter, text: string, check?: ValueCheck): CheckedValue {
  const { name, shown = name, required, sources } = parameter;
  if (text === "") {
    const fix = required ? "send a value" : "send a value or leave it out";
    const reason = `Parameter ${shown}: it is empty; ${fix}.`;
    const flaw = { code: CODE.emptyParameter, reason, sources, vendorAccepts: !required };
    return { parameter, flaw, meant: undefined };
  }
  const problem = check?.(text);
  if (!problem) return { parameter, flaw: undefined, meant: text };
  const { code, meant } = problem;
  const reason = `Parameter ${shown}: ${problem.reason}.`;
  return { parameter, flaw: { code, reason, sources, vendorAccepts: meant !== undefined }, meant };
}

/** Whether a parameter counts for a rule: sent in any spelling, and not empty. */
function isGivenIn({ attempted, values }: CheckedCall): (name: string) => boolean {
  const empty = values.filter(({ flaw }) => flaw?.code === CODE.emptyParameter);
  const emptyNames = new Set(empty.map(({ parameter }) => parameter.name));
  return (name) => attempted.has(name) && !emptyNames.has(name);
}

/** Finds secrets in the URL and repeated parameters. */
function misplacedValues({ operation, names, contract }: CheckedCall): Flaw[] {
  return [...names].flatMap(([name, values]) => {
    const parameter = operation.parameters.get(name);
    const secret = values.inQuery.length > 0 ? contract.secrets.get(name.toLowerCase()) : undefined;
    return [
      ...(secret === undefined ? [] : [secretInUrl(secret, parameter ?? operation)]),
      ...(parameter ? repetition(parameter, values) : []),
    ];
  });
}

function secretInUrl(name: string, { sources }: { readonly sources: readonly string[] }): Flaw {
  const rule = "it is a secret and must not be in the URL; send it in a form body";
  return { code: CODE.invalidArguments, reason: `Parameter ${name}: ${rule}.`, sources };
}

function repetition(parameter: Parameter, { inQuery, inForm }: ValuesOfName): Flaw[] {
  const { name, shown = name, schema, sources } = parameter;
  const flaw = (rule: string): Flaw => {
    return { code: CODE.invalidArguments, reason: `Parameter ${shown}: ${rule}.`, sources };
  };
  if (inQuery.length > 1 || inForm.length > 1) {
    const fix = schema["x-list"] ? "join its members with ; in one value" : "send it once";
    return [flaw(`it is repeated; ${fix}`)];
  }
  const conflict = inQuery.length > 0 && inForm.length > 0 && inQuery[0] !== inForm[0];
  return conflict ? [flaw("the URL and the form have different values; send it once")] : [];
}

function unknownParameters(call: CheckedCall): Flaw[] {
  const unknown = [...call.names.keys()].filter((name) => !call.operation.parameters.has(name));
  return unknownNames(call, unknown);
}

function missingParameters({ operation, attempted }: CheckedCall): Flaw[] {
  const required = [...operation.parameters.values()].filter((parameter) => parameter.required);
  const missing = required.filter(({ name }) => !attempted.has(name));
  return missing.map(({ name, sources }) => {
    const reason = `Parameter ${name}: it is required; add it.`;
    return { code: CODE.missingParameter, reason, sources };
  });
}
