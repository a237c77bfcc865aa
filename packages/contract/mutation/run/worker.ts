import { parentPort, workerData } from "node:worker_threads";
import type { AccountsMethod } from "@vox-accounts/types";
import { methodBundle, operationIn } from "../bundle/method-bundle.ts";
import { allChecks } from "../checks/all-checks.ts";
import type { Check } from "../checks/check.ts";
import { allMutants } from "../mutants/all-mutants.ts";
import type { Job, Settings, Verdict } from "./job.ts";
import { judge } from "./judge.ts";

const { identity, checks } = workerData as Settings;
const mutants = new Map(allMutants().map((mutant) => [mutant.name, mutant]));
const checksByMethod = new Map<AccountsMethod, Check[]>();

parentPort?.on("message", async ({ method, mutant }: Job) => {
  const started = performance.now();
  const answer = await judge(
    method,
    mutant === undefined ? undefined : mutants.get(mutant),
    checksOf(method),
    identity,
  ).then(
    (killedBy): Verdict => ({ killedBy }),
    (error: unknown): Verdict => ({ broken: String(error) }),
  );
  parentPort?.postMessage({ ...answer, ms: performance.now() - started });
});

function checksOf(method: AccountsMethod): Check[] {
  if (checks === "none") return [];
  const known = checksByMethod.get(method) ?? allChecks(operationIn(methodBundle(method)));
  checksByMethod.set(method, known);
  return known;
}
