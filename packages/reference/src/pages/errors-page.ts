import type { ErrorCatalogue, ErrorFacts } from "@vox-accounts/scripts/contract/document";
import { listOperations } from "@vox-accounts/scripts/contract/operations";
import type { PublishedContract } from "../document/published-contract.ts";
import { escaped, htmlPage, inlineMarkdown, searchBox } from "./layout.ts";

const retries = {
  never: "the same call fails again",
  later: "may work later",
  "new-token": "works with a new token",
};

const decisions = {
  "before-method": "nothing was executed",
  "own-checks": "nothing was executed",
  unknown: "it may have been executed",
};

/** Every error code: what it means, what to do about it, and which methods return it. */
export function errorsPage(contract: PublishedContract): string {
  const catalogue = contract["x-error-catalogue"] ?? { classes: {}, codes: {} };
  const common = contract["x-common-error-codes"].codes;
  const methods = methodsByCode(contract);
  const entries = Object.entries(catalogue.codes).map(([code, facts]) => {
    const isCommon = common.includes(Number(code));
    const returnedBy = isCommon ? ["every method"] : (methods.get(Number(code)) ?? []);
    return errorEntry(catalogue, code, facts, returnedBy);
  });
  const links = common.map((code) => `<a href="#code-${code}">${code}</a>`).join(", ");
  const body = `<main class="page">
<h1>Error codes</h1>
<p>A failed call returns HTTP 200 with <code>{"error": {"code", "msg"}}</code>. The names and texts below are ours, so check the code.</p>
<p id="common">Every method can return ${links}.</p>
${searchBox("Search by code, name or text")}
<ul class="entries">
${entries.join("\n")}
</ul>
</main>`;
  return htmlPage({ title: "Error codes", file: "errors.html", body, scripts: ["search.js"] });
}

function errorEntry(
  { classes }: ErrorCatalogue,
  code: string,
  facts: ErrorFacts,
  methods: readonly string[],
): string {
  const kind = classes[facts.class];
  const meaning = facts.message ?? kind?.description ?? "";
  const hint = facts.hint ?? kind?.hint ?? "";
  const outcome = facts.decided ? `; ${decisions[facts.decided]}` : "";
  const source = methods.length > 0 ? ` Returned by ${methods.join(", ")}.` : "";
  return `<li id="code-${code}" class="entry">
<h2><a href="#code-${code}">${code}</a> <code>${escaped(facts.name)}</code></h2>
<p>${inlineMarkdown(meaning)} <strong>${inlineMarkdown(hint)}</strong></p>
<p class="facts">Kind <code>${escaped(facts.class)}</code>: ${retries[facts.retry]}${outcome}.${escaped(source)}</p>
</li>`;
}

function methodsByCode(contract: PublishedContract): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const { name, object } of listOperations(contract)) {
    for (const code of object["x-error-codes"].codes)
      found.set(code, [...(found.get(code) ?? []), name]);
  }
  return found;
}
