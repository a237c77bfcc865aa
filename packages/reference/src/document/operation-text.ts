import type { RuleObject } from "@vox-accounts/scripts/contract/document";
import { functionName } from "@vox-accounts/scripts/contract/names";
import { placeOf } from "@vox-accounts/scripts/contract/operations";
import { ruleWords } from "@vox-accounts/scripts/contract/rules";
import type { Disagreement, PublishedContract, ReadableOperation } from "./published-contract.ts";

const effects = {
  read: "`read`: changes nothing",
  write: "`write`: changes the account",
  money: "`money`: may cost money",
};

const enforcement = {
  yes: "enforced",
  no: "documented, but not enforced",
  unknown: "documented; no source says whether it is enforced",
};

const lifecycles = {
  active: "current",
  "deprecation-announced": "the vendor has announced its deprecation",
  withdrawn: "withdrawn by the vendor",
  "older-reference": "only in the vendor's older reference",
};

/** What the contract says about an operation, as Markdown, because renderers do not show extensions. */
export function operationText(contract: PublishedContract, operation: ReadableOperation): string {
  return [
    `**${operation.summary}** ${operation.description ?? ""}`.trim(),
    factsOf(contract, operation)
      .map(([term, text]) => `- **${term}:** ${text}`)
      .join("\n"),
    `**Error codes:** ${errorCodes(contract, operation)}`,
    disagreementText(operation["x-disagreements"] ?? []),
    sourcesText(operation),
  ]
    .filter(Boolean)
    .join("\n\n");
}

function sourcesText({ "x-sources": sources, externalDocs }: ReadableOperation): string {
  const page = externalDocs ? ` See [the vendor's page](${externalDocs.url}).` : "";
  return `Sources: ${sources.join(", ")}.${page}`;
}

function factsOf(contract: PublishedContract, operation: ReadableOperation): Fact[] {
  const call = functionName(operation.operationId);
  const { "x-check-with": check, "x-paging": paging, "x-rules": rules = [] } = operation;
  return [
    ["In the client", `\`accounts.${call}(params)\``],
    ["Effect", effects[operation["x-effect"]]],
    ["Roles", rolesText(operation)],
    ["Sent as", sendingText(contract, operation)],
    ["Status", lifecycleText(operation)],
    ...rules.map((rule): Fact => ["Rule", ruleText(rule)]),
    ...pagingFact(call, paging),
    ...checkFact(check),
  ];
}

type Fact = [term: string, text: string];

function pagingFact(call: string, paging: ReadableOperation["x-paging"]): Fact[] {
  if (!paging) return [];
  const text = `\`accounts.each.${call}(params)\` reads all pages, ${paging.maximum} records at a time`;
  return [["Paging", text]];
}

function checkFact(check: ReadableOperation["x-check-with"]): Fact[] {
  if (!check) return [];
  return [["After the outcome `unknown`", `check with ${check.method} ${check.look}`]];
}

function rolesText({ "x-roles": { allowed, note } }: ReadableOperation): string {
  if (allowed.length === 0) return note?.replace(/\.$/u, "") ?? "no source lists any";
  return [allowed.join(", "), note].filter(Boolean).join(". ");
}

function sendingText(contract: PublishedContract, operation: ReadableOperation): string {
  if (placeOf(operation) === "form") return "a form body, so that no secret ends up in a URL";
  const alsoForm = contract["x-also-form"]?.effects.includes(operation["x-effect"]);
  return alsoForm ? "query parameters, or a form body" : "query parameters";
}

function lifecycleText({ "x-lifecycle": lifecycle }: ReadableOperation): string {
  const { state, since, replacement, note } = lifecycle;
  return [
    `${lifecycles[state]}${since ? ` since ${since}` : ""}`,
    replacement ? `Use ${replacement} instead` : "",
    note?.replace(/\.$/u, "") ?? "",
  ]
    .filter(Boolean)
    .join(". ");
}

function ruleText(rule: RuleObject): string {
  const names = rule.parameters.map((name) => `\`${name}\``).join(", ");
  return `${ruleWords(rule).toLowerCase()} ${names} (${enforcement[rule.enforced]})`;
}

function errorCodes(contract: PublishedContract, operation: ReadableOperation): string {
  const own = operation["x-error-codes"].codes.map((code) => {
    const name = contract["x-error-catalogue"]?.codes[code]?.name ?? "";
    return `[${code}](errors.html#code-${code})${name ? ` \`${name}\`` : ""}`;
  });
  const common = "the codes that [every method can return](errors.html#common)";
  return own.length > 0 ? `${own.join(", ")}, and ${common}.` : `${common}.`;
}

/** What each source says where they contradict each other, and what the contract chose. */
export function disagreementText(disagreements: readonly Disagreement[]): string {
  if (disagreements.length === 0) return "";
  const lines = disagreements.map(({ topic, sides, choice }) => {
    const said = Object.entries(sides).map(([source, side]) => `${source}: ${side}`);
    return `- ${topic}. ${said.join("; ")}. *Here:* ${choice}`;
  });
  return [
    "<details><summary>Where the sources disagree</summary>",
    lines.join("\n"),
    "</details>",
  ].join("\n\n");
}
