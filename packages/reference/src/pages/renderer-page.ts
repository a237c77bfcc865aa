import type { PublishedContract } from "../document/published-contract.ts";
import { htmlPage } from "./layout.ts";

/** The script before which the local server inserts the one that connects the page to its mock. */
export const BEFORE_REFERENCE = "reference-document.js";

/** The page that Scalar fills. */
export function referencePage({ info }: PublishedContract): string {
  return htmlPage({
    title: info.title,
    file: "index.html",
    body: '<div id="reference"></div>',
    styles: ["renderer.css"],
    scripts: [BEFORE_REFERENCE, "renderer.js", "names.js", "reference.js"],
  });
}
