import type { OperationObject } from "@vox-accounts/scripts/contract/document";
import { resultOf } from "../bundle/method-bundle.ts";
import type { Change } from "./mutant.ts";

/** The changes of a method's parameter rules, roles and paging. */
export function ruleChanges(operation: OperationObject): Change[] {
  const rules = (operation["x-rules"] ?? []).flatMap(
    ({ kind, parameters, enforced }, index): Change[] => {
      const at = `rule ${kind} ${parameters.join(", ")}`;
      const inRule =
        (change: (rule: { parameters: string[]; enforced: string }) => void) =>
        (target: OperationObject) => {
          const rule = target["x-rules"]?.[index];
          if (rule) change(rule);
        };
      return [
        { kind: "drop a rule", at, apply: (target) => void target["x-rules"]?.splice(index, 1) },
        {
          kind: "flip whether a rule is enforced",
          at,
          apply: inRule((rule) => {
            rule.enforced = enforced === "yes" ? "unknown" : "yes";
          }),
        },
        ...parameters.map((name) => ({
          kind: "drop a parameter of a rule",
          at,
          how: name,
          apply: inRule((rule) => {
            rule.parameters = rule.parameters.filter((other) => other !== name);
          }),
        })),
      ];
    },
  );
  return [...rules, ...roleChanges(operation), ...pagingChanges(operation)];
}

function roleChanges({ "x-roles": roles }: OperationObject): Change[] {
  const allowed = roles?.allowed ?? [];
  const set = (names: string[]) => (target: OperationObject) => {
    if (target["x-roles"]) target["x-roles"].allowed = names;
  };
  if (allowed.length === 0) return [];
  const single = allowed.length > 1 ? allowed : []; // dropping the only role is the same as dropping all
  return [
    { kind: "drop all roles", at: "roles", apply: set([]) },
    ...single.map((role) => ({
      kind: "drop a role",
      at: "roles",
      how: role,
      apply: set(allowed.filter((one) => one !== role)),
    })),
  ];
}

/** Only for methods whose answers include sizes; for others, paging only concerns the client. */
function pagingChanges(operation: OperationObject): Change[] {
  const { "x-paging": paging } = operation;
  if (!paging || !(paging.count in (resultOf(operation).properties ?? {}))) return [];
  const drop = {
    kind: "drop paging",
    at: "paging",
    apply: (target: OperationObject) => void delete target["x-paging"],
  };
  const dropTotal = {
    ...drop,
    how: "total",
    apply: (target: OperationObject) => void delete target["x-paging"]?.total,
  };
  return paging.total === undefined ? [drop] : [drop, dropTotal];
}
