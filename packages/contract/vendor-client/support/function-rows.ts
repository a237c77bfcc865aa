import { functionName } from "@vox-accounts/scripts/contract/names";
import type { OperationLifecycle } from "@vox-accounts/types";
import { operationLifecycle } from "@vox-accounts/types/operation-facts";
import { operationTable } from "@vox-accounts/types/operation-table";
import { contract } from "../../support/contract.ts";
import { officialMethods } from "./official-call.ts";
import { officialAccounts, officialTables } from "./official-in-process.ts";

/** The rows of the page's table: function, parameters and fields that need more than new names. */
export async function functionRows(): Promise<string[][]> {
  const rows = await Promise.all(
    officialMethods.map(
      async (method) => [method, remarks(method), await lostFields(method)] as const,
    ),
  );
  return rows.map(([method, parameters, fields]) => {
    const sameFields =
      rows.find((other) => other[2].length > 1 && other[2].join() === fields.join())?.[0] ?? method;
    return [
      code(functionName(method)),
      parameters,
      sameFields === method
        ? fields.map(code).join(", ")
        : `same as ${code(functionName(sameFields))}`,
    ];
  });
}

/** The page's list of functions that only one client has. */
export function coverage(): string {
  const official = [...officialTables().keys()];
  const ours = contract.map(({ method }) => method);
  const lines = [
    `Both clients have ${officialMethods.length} functions under the same names.`,
    ...ours.filter((method) => !official.includes(method)).map(onlyHere),
    ...official.filter((method) => !ours.some((name) => name === method)).map(onlyThere),
  ];
  return `${lines.join("\n- ").replace("\n", "\n\n")}\n`;
}

function onlyHere(method: (typeof officialMethods)[number]): string {
  const { state, since }: OperationLifecycle = operationLifecycle[method];
  const status = {
    active: "",
    "deprecation-announced": "; the vendor has announced its deprecation",
    withdrawn: `; the vendor withdrew it${since ? ` on ${since}` : ""}, and it is unknown whether the server still answers`,
    "older-reference":
      "; only the vendor's older reference has it, and it is unknown whether the server still answers",
  }[state];
  return `${code(functionName(method))} is only in this client${status}.`;
}

function onlyThere(method: string): string {
  return `${code(functionName(method))} is only in the official client: the vendor's pages no longer have the method.`;
}

/** The paths of all fields of an answer, as `.result[].packages[].package_name`. */
export function fieldPaths(value: unknown, at = ""): string[] {
  if (Array.isArray(value))
    return [...new Set(value.flatMap((member) => fieldPaths(member, `${at}[]`)))];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    `${at}.${name}`,
    ...fieldPaths(inner, `${at}.${name}`),
  ]);
}

function remarks(method: (typeof officialMethods)[number]): string {
  const known = new Set(
    officialTables()
      .get(method)
      ?.map(({ rawName }) => rawName),
  );
  const ours = Object.entries<string>(operationTable[method].parameters);
  const named = (word: string, isMatch: (name: string, type: string) => boolean) => {
    const names = ours.filter(([name, type]) => isMatch(name, type)).map(([name]) => code(name));
    return names.length > 0 ? [`${word} ${names.join(", ")}`] : [];
  };
  const gone = [...known].filter((name) => !Object.hasOwn(operationTable[method].parameters, name));
  const { replacement } = operationLifecycle[method];
  const found = [
    ...named("list of strings", (name, type) => type === "strings" && known.has(name)),
    ...named("date", (name, type) => type === "date" && known.has(name)),
    ...named("new", (name) => !known.has(name)),
    ...(gone.length > 0 ? [`not in the contract ${gone.map(code).join(", ")}`] : []),
    ...(replacement
      ? [`deprecation announced: use ${code(functionName(replacement))} instead`]
      : []),
  ];
  return found.join("; ");
}

/** The fields that the official client drops from the contract's examples; of a dropped object, only the object. */
async function lostFields(method: (typeof officialMethods)[number]): Promise<string[]> {
  const examples = Object.values(
    contract.find((described) => described.method === method)?.successes ?? {},
  );
  const lost = await Promise.all(
    examples.map(async (example) => {
      const kept = fieldPaths(await officialAccounts(() => example)[functionName(method)]?.({}));
      const keptOnWire = new Set(
        kept.flatMap((path) => [
          path,
          path.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`),
        ]),
      );
      const gone = fieldPaths(example).filter((path) => !keptOnWire.has(path));
      return gone.filter(
        (path) =>
          !gone.some((other) => path.startsWith(`${other}.`) || path.startsWith(`${other}[`)),
      );
    }),
  );
  const fullest = lost.reduce((most, next) => (next.length > most.length ? next : most), []);
  if (lost.flat().some((path) => !fullest.includes(path)))
    throw new Error(`No single example of ${method} shows all lost fields.`);
  return fullest.map((path) => path.replace(/^\.result(?:\[\])?\./u, ""));
}

/** A name as code in Markdown. */
export function code(text: string): string {
  return `\`${text}\``;
}
