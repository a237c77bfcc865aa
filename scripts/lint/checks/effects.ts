import { type ListedOperation, listOperations } from "../../contract/operations.ts";
import { type Check, type Problem, problem } from "../spec.ts";

/** The vendor's naming convention: the first word of a method's name matches its effect. */
const promises: readonly { words: readonly string[]; effects: readonly string[]; is: string }[] = [
  {
    // the client retries reads automatically
    words: ["Get", "List", "Find", "Search", "Check", "Count", "Download"],
    effects: ["read"],
    is: "is read",
  },
  {
    // a retried read costs nothing; a retried change may be made twice
    words: [
      ...["Add", "Activate", "Attach", "Bind", "Block", "Cancel", "Change", "Clone", "Create"],
      ...["Deactivate", "Del", "Delete", "Disable", "Edit", "Enable", "Lend", "Move", "Register"],
      ...["Remove", "Rename", "Replace", "Reset", "Send", "Set", "Start", "Stop", "Unbind"],
      ...["Update", "Upload", "Verify"],
    ],
    effects: ["write", "money"],
    is: "is not a read",
  },
  {
    // only methods known to take money avoid connections that may be stale
    words: ["Buy", "Charge", "Order", "Pay", "Purchase", "Refund", "Transfer"],
    effects: ["money"],
    is: "is money",
  },
];

/** The effect matches the method's name, and the facts that depend on it match the effect. */
export const effects: Check = ({ contract }) =>
  listOperations(contract).flatMap((operation) => [
    ...promiseProblems(operation),
    ...checkProblems(operation),
    ...lifeProblems(operation),
  ]);

function promiseProblems({ name, object }: ListedOperation): Problem[] {
  const word = /^[A-Z][a-z]+/u.exec(name)?.[0] ?? "";
  const promise = promises.find(({ words }) => words.includes(word));
  const effect = object["x-effect"];
  if (!promise || promise.effects.includes(effect)) return [];
  const what = `the effect is ${effect}, but a method named ${word}… ${promise.is}`;
  const fix = `write ${promise.effects.join(" or ")}, or explain the exception in scripts/lint/checks/effects.ts`;
  return [problem(`methods/${name}.yaml x-effect`, what, fix)];
}

function checkProblems({ name, object }: ListedOperation): Problem[] {
  if (object["x-effect"] !== "read" || !object["x-check-with"]) return [];
  const fix = "remove it: a lost read is called again";
  return [problem(`methods/${name}.yaml x-check-with`, "a read has no x-check-with", fix)];
}

function lifeProblems({ name, object }: ListedOperation): Problem[] {
  const { state, note } = object["x-lifecycle"] ?? {};
  if (state === undefined || state === "active" || note) return [];
  const what = `the method is ${state} without a reason`;
  return [problem(`methods/${name}.yaml x-lifecycle`, what, "explain it in `note`")];
}
