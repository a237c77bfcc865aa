import type { SchemaObject } from "@vox-accounts/scripts/contract/document";
import { allSchemas } from "@vox-accounts/scripts/contract/schemas";
import type { PublishedContract } from "../document/published-contract.ts";
import { escaped, htmlPage, inlineMarkdown, searchBox } from "./layout.ts";

/** The vendor's known values for countries, languages and the like. */
export function valuesPage(contract: PublishedContract): string {
  const sections = [...listsOfValues(contract)].map(
    ([title, schema]) => `<section id="${escaped(title)}">
<h2>${escaped(title)}</h2>
<p>${inlineMarkdown(schema.description ?? "")}</p>
<ul class="entries values">
${Object.entries(schema["x-known-values"] ?? {})
  .map(valueEntry)
  .join("\n")}
</ul>
</section>`,
  );
  const body = `<main class="page">
<h1>Known values</h1>
<p>The values listed in the vendor's sources. The lists are open: you can send values that are not listed.</p>
${searchBox("Search by value or meaning")}
${sections.join("\n")}
</main>`;
  return htmlPage({ title: "Known values", file: "values.html", body, scripts: ["search.js"] });
}

function valueEntry([value, meaning]: [string, string]): string {
  return `<li class="entry"><code>${escaped(value)}</code> ${inlineMarkdown(meaning)}</li>`;
}

function listsOfValues(contract: PublishedContract): ReadonlyMap<string, SchemaObject> {
  const titled = allSchemas(contract).flatMap(({ schema }): [string, SchemaObject][] =>
    schema.title && schema["x-known-values"] ? [[schema.title, schema]] : [],
  );
  return new Map(titled.toSorted(([one], [other]) => one.localeCompare(other)));
}
