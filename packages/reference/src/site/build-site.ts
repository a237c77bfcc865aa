import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { referenceDocument } from "../document/reference-document.ts";
import { errorsPage } from "../pages/errors-page.ts";
import { recipesPage } from "../pages/recipes-page.ts";
import { referencePage } from "../pages/renderer-page.ts";
import { valuesPage } from "../pages/values-page.ts";
import type { SiteSources } from "./read-sources.ts";

/** The site's files by name, all in one folder. */
export type Site = ReadonlyMap<string, string>;

/** Builds the site; a pure function of its sources. */
export function buildSite({ contract, tested, recipes, assets }: SiteSources): Site {
  const document = JSON.stringify(referenceDocument(contract, tested));
  return new Map([
    ...assets,
    ["index.html", referencePage(contract)],
    ["errors.html", errorsPage(contract)],
    ["values.html", valuesPage(contract)],
    ["recipes.html", recipesPage(recipes)],
    ["openapi.json", `${JSON.stringify(contract, null, 2)}\n`],
    // a script, because a page opened from a folder may not fetch files
    ["reference-document.js", `window.referenceDocument = ${document};\n`],
  ]);
}

/** Writes the site to a folder, replacing its contents. */
export function writeSite(site: Site, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of site) writeFileSync(join(folder, name), text);
}
