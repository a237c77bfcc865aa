import type { Operation } from "../contract/operation.ts";
import type { ResponseFacts } from "../contract/responses.ts";
import { operationFor } from "../defined/definitions.ts";
import type { ApiCall, Layer } from "../pipeline/call.ts";
import { Refusal } from "../pipeline/errors.ts";
import { type Flaw, isTolerated, type Mode } from "../pipeline/flaw.ts";
import { withWarnings } from "../pipeline/reply.ts";
import { checkRoles, findOperation } from "./methods.ts";
import { namesOfContract } from "./names.ts";
import { createParameterCheck, type Findings } from "./parameters.ts";
import { createValueChecks } from "./value-checks.ts";

/** What the gate checks calls against. */
export interface GateSettings {
  /** May gain methods and parameters later. */
  readonly operations: ReadonlyMap<string, Operation>;
  readonly responses: ReadonlyMap<string, ResponseFacts>;
  /** Returns the account of the token. */
  readonly checkToken: (authorization: string | undefined) => Promise<number>;
  readonly mode: Mode;
  readonly roles: readonly string[] | undefined;
}

const makeCheck = createValueChecks(); // one for all mocks: compiling takes most of a start

/** Creates the layer that passes on only valid calls, with their method and parameters. */
export function createGate({
  operations,
  responses,
  checkToken,
  mode,
  roles,
}: GateSettings): Layer {
  const names = namesOfContract(operations.values());
  const checks = new WeakMap<Operation, (call: ApiCall) => Findings>();
  const checkOf = (operation: Operation) => {
    const paging = responses.get(operation.name)?.paging;
    const check =
      checks.get(operation) ?? createParameterCheck(operation, makeCheck, names, paging);
    checks.set(operation, check);
    return check;
  };
  for (const operation of operations.values()) checkOf(operation);

  return async (call, next) => {
    // before the token, whose permissions depend on the method
    const found = findOperation(operations, call.method);
    call.caller.accountId = await checkToken(call.authorization);
    checkRoles(found, roles);
    const operation = operationFor(found, call);
    const findings = checkOf(operation)(call);
    const early = call.flaws.map((flaw) => ({ ...flaw, sources: operation.sources }));
    const flaws = [...early, ...findings.flaws];
    const warnings = refuseOrWarn(mode, flaws, findings.advice);
    const { parameters } = findings;
    const checked = { ...call, operation, parameters, tolerated: flaws.length > 0 };
    return withWarnings(await next(checked), warnings);
  };
}

/** Throws a `Refusal` for flaws that the mode refuses; returns the others as warnings. */
function refuseOrWarn(mode: Mode, flaws: readonly Flaw[], advice: readonly string[]): string[] {
  const refused = flaws.filter((flaw) => !isTolerated(mode, flaw));
  const tolerated = flaws.filter((flaw) => isTolerated(mode, flaw));
  const warnings = [...tolerated.map(({ reason }) => reason), ...advice];
  const [first] = refused;
  if (!first) return warnings;
  const reasons = refused.map(({ reason }) => reason).join(" ");
  const sources = refused.flatMap((flaw) => flaw.sources);
  throw new Refusal(first.code, reasons, sources, warnings);
}
