import type { OperationObject } from "@vox-accounts/scripts/contract/document";
import { answersOf } from "@vox-accounts/scripts/contract/operations";
import type { Change } from "./mutant.ts";

/** The changes of a method's example answers. */
export function exampleChanges(operation: OperationObject): Change[] {
  return Object.entries(answersOf(operation).examples).flatMap(
    ([name, { value = {} }]): Change[] => {
      const at = `example ${name}`;
      const drop = {
        kind: "drop an example",
        at,
        apply: (target: OperationObject) => void delete answersOf(target).examples[name],
      };
      if (!("error" in value)) return [drop];
      const inError =
        (edit: (error: { code?: number; msg?: string }) => void) => (target: OperationObject) => {
          const example = answersOf(target).examples[name]?.value as {
            error: { code?: number; msg?: string };
          };
          edit(example.error);
        };
      const dropCode = (error: { code?: number }) => void delete error.code;
      const otherCode = (error: { code?: number }) => {
        error.code = (error.code ?? 0) + 1;
      };
      const dropText = (error: { msg?: string }) => void delete error.msg;
      return [
        drop,
        { kind: "drop the code of an error", at, apply: inError(dropCode) },
        { kind: "change the code of an error", at, apply: inError(otherCode) },
        { kind: "drop the text of an error", at, apply: inError(dropText) },
      ];
    },
  );
}
