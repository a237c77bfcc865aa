import type { AccountsMethod } from "@vox-accounts/types";
import { methodBundle, operationIn } from "../bundle/method-bundle.ts";
import type { Check } from "../checks/check.ts";
import type { Change } from "../mutants/mutant.ts";
import type { Identity } from "./identity.ts";
import { serve } from "./served.ts";

/** Runs the checks on a mock of the changed bundle until one fails, and returns its name and error. */
export async function judge(
  method: AccountsMethod,
  change: Pick<Change, "at" | "apply"> | undefined,
  checks: readonly Check[],
  identity: Identity,
): Promise<string | undefined> {
  const bundle = methodBundle(method);
  change?.apply(operationIn(bundle));
  const served = await serve(method, bundle, identity);
  const likely = checks.filter(({ at }) => at === change?.at);
  const others = checks.filter(({ at }) => at !== change?.at);
  try {
    for (const { name, run } of [...likely, ...others]) {
      const failure = await run(served).then(
        () => undefined,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      );
      if (failure !== undefined) return `${name}: ${failure}`;
    }
    return undefined;
  } finally {
    await served.mock.close();
  }
}
