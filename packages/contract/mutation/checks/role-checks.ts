import type { OperationObject } from "@vox-accounts/scripts/contract/document";
import { placeOf } from "@vox-accounts/scripts/contract/operations";
import type { Check } from "./check.ts";
import { expectAccepted, expectRefused } from "./expect-answer.ts";
import { minimalRequest } from "./requests.ts";

const AUTHORIZATION_FAILED = 100;

/** Only the roles that the method allows may call it. */
export function roleChecks(operation: OperationObject): Check[] {
  const allowed = operation["x-roles"]?.allowed ?? [];
  if (allowed.length === 0) return [];
  const call = async (served: Parameters<Check["run"]>[0], role: string) => {
    const { send, mock } = await served.withRoles([role]);
    return send(placeOf(operation), minimalRequest(operation)).finally(() => mock.close());
  };
  const run: Check["run"] = async (served) => {
    for (const role of allowed) expectAccepted(await call(served, role), role);
    expectRefused(
      await call(served, "Support"),
      AUTHORIZATION_FAILED,
      allowed.join(", "),
      "a different role",
    );
  };
  return [{ at: "roles", name: "allows only its roles", run }];
}
