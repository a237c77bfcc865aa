import type { Operation } from "../contract/operation.ts";
import type { Layer } from "../pipeline/call.ts";
import { Refusal } from "../pipeline/errors.ts";
import { isTolerated, type Mode } from "../pipeline/flaw.ts";
import { withWarnings } from "../pipeline/reply.ts";
import { checkRoles, findOperation } from "./methods.ts";
import { createParameterCheck } from "./parameters.ts";
import { createValueChecks } from "./value-checks.ts";

/** What the gate compares calls with. */
export interface GateSettings {
  readonly operations: ReadonlyMap<string, Operation>;
  /** Gives the account that the token speaks for. */
  readonly checkToken: (authorization: string | undefined) => Promise<number>;
  readonly mode: Mode;
  readonly roles: readonly string[] | undefined;
}

/** Makes the layer that passes only valid calls on, with their method and one set of parameters. */
export function createGate({ operations, checkToken, mode, roles }: GateSettings): Layer {
  const makeCheck = createValueChecks();
  const all = [...operations.values()];
  const sensitive = all.flatMap(({ parameters }) => [...parameters.values()].filter(isSensitive));
  const secrets = new Map(sensitive.map(({ name }) => [name.toLowerCase(), name]));
  const checks = new Map(
    all.map((operation) => [operation, createParameterCheck(operation, makeCheck, secrets)]),
  );

  return async (call, next) => {
    // first: what a token may do depends on the method
    const operation = findOperation(operations, call.method);
    call.caller.accountId = await checkToken(call.authorization);
    checkRoles(operation, roles);
    const findings = checks.get(operation)?.(call);
    if (!findings) throw new Error(`The gate has no check of ${operation.name}.`);
    const early = call.flaws.map((flaw) => ({ ...flaw, sources: operation.sources }));
    const flaws = [...early, ...findings.flaws];
    const refused = flaws.filter((flaw) => !isTolerated(mode, flaw));
    const warnings = [
      ...flaws.filter((flaw) => isTolerated(mode, flaw)).map(({ reason }) => reason),
      ...findings.advice,
    ];
    const [first] = refused;
    if (first) {
      const sources = refused.flatMap((flaw) => flaw.sources);
      throw new Refusal(
        first.code,
        refused.map(({ reason }) => reason).join(" "),
        sources,
        warnings,
      );
    }
    const { parameters } = findings;
    return withWarnings(
      await next({ ...call, operation, parameters, tolerated: flaws.length > 0 }),
      warnings,
    );
  };
}

function isSensitive({ sensitive }: { readonly sensitive: boolean }): boolean {
  return sensitive;
}
