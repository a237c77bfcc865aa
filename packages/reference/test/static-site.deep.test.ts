import { readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { startChromium } from "@vox-accounts/test-kit/chromium";
import { type TemporaryFolder, temporaryFolder } from "@vox-accounts/test-kit/folders";
import { type RecordingServer, startServer } from "@vox-accounts/test-kit/servers";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSite, writeSite } from "../src/site/build-site.ts";
import { plainRead, sources } from "./support/contract-facts.ts";
import {
  accessibilityProblems,
  desktop,
  overflow,
  phone,
  requestsToOthers,
  TOKEN_FIELD,
  watchedPage,
} from "./support/open-page.ts";

const SUB_FOLDER = "/docs/accounts/";
const contentTypes: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

let folder: TemporaryFolder;
let host: RecordingServer;
let browser: Browser;

beforeAll(async () => {
  folder = temporaryFolder();
  writeSite(buildSite(sources), folder.path);
  host = await startServer((response, { url }) => {
    const name = url.startsWith(SUB_FOLDER) ? url.slice(SUB_FOLDER.length) : "missing";
    try {
      const text = readFileSync(join(folder.path, name || "index.html"));
      response.writeHead(200, { "content-type": contentTypes[extname(name)] ?? "text/html" });
      response.end(text);
    } catch {
      response.writeHead(404).end();
    }
  });
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
  folder?.remove();
});

const pages = [
  { file: "", heading: sources.contract.info.title },
  { file: `#tag/any/${plainRead.name}`, heading: plainRead.name, link: true },
  { file: "errors.html", heading: "Error codes" },
  { file: "values.html", heading: "Known values" },
  { file: "recipes.html", heading: "Recipes" },
];

describe.each([desktop, phone])("at $width pixels, $colorScheme,", (look) => {
  test.each(pages)(
    "$heading loads nothing from other hosts, fits the width and is accessible",
    async (shown) => {
      await using watched = await watchedPage(browser, look);
      const { page, requested, complaints } = watched;
      await openPage(page, shown.link ? "" : shown.file);
      if (shown.link) await followSidebar(page, shown.heading);
      await page.getByRole("heading", { name: shown.heading, exact: true }).first().waitFor();
      await page.waitForTimeout(500); // the renderer fills in what is visible
      expect(requestsToOthers(requested, [host.origin])).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await overflow(page)).toBe(0);
      expect(await accessibilityProblems(page)).toEqual([]);
    },
  );
});

test("opening every method loads nothing from other hosts", async () => {
  await using watched = await watchedPage(browser, desktop);
  const { page, requested, complaints } = watched;
  await openPage(page, "");
  for (const link of await page.locator("a[href*='#tag/']").all()) {
    await link.click();
    await page.waitForTimeout(100);
  }
  expect(requestsToOthers(requested, [host.origin])).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the static site has no token field and cannot send calls", async () => {
  await using watched = await watchedPage(browser, desktop);
  const { page } = watched;
  await openPage(page, "");
  await followSidebar(page, plainRead.name);
  expect(await page.getByRole("button", { name: /test request/iu }).count()).toBe(0);
  expect(await page.getByText(TOKEN_FIELD).count()).toBe(0);
});

test("the error codes can be searched, and a link to a hidden one shows it", async () => {
  await using watched = await watchedPage(browser, desktop);
  const { page } = watched;
  await openPage(page, "errors.html");
  const codes = Object.entries(sources.contract["x-error-catalogue"]?.codes ?? {});
  const first = page.locator(`#code-${codes[0]?.[0]}`);
  const [lastCode, facts] = codes.at(-1) ?? [];
  await page.getByLabel("Search by code").fill(facts?.name.toLowerCase() ?? "");
  await page.locator(`#code-${lastCode}`).waitFor({ state: "visible" });
  await first.waitFor({ state: "hidden" });
  await page.evaluate(`location.hash = "#code-${codes[0]?.[0]}"`);
  await first.waitFor({ state: "visible" });
  await expect.poll(() => page.getByLabel("Search by code").inputValue()).toBe("");
});

test("all pages use the color mode chosen in the reference", async () => {
  await using watched = await watchedPage(browser, desktop);
  const { page } = watched;
  const background = () => page.evaluate("getComputedStyle(document.body).backgroundColor");
  await openPage(page, "errors.html");
  const light = await background();
  await openPage(page, "");
  await page.getByLabel("Set dark mode").first().click();
  await openPage(page, "errors.html");
  expect(await background()).not.toBe(light);
});

test("the site works without a server, opened from a folder", async () => {
  await using watched = await watchedPage(browser, desktop);
  const { page, complaints } = watched;
  await page.goto(pathToFileURL(join(folder.path, "index.html")).href);
  await page.getByRole("heading", { name: sources.contract.info.title }).first().waitFor();
  expect(complaints).toEqual([]);
});

async function openPage(page: Page, file: string): Promise<void> {
  await page.goto(`${host.origin}${SUB_FOLDER}${file}`, { waitUntil: "load" });
  if (file === "") await page.getByRole("heading", { level: 1 }).first().waitFor();
}

/** Opens a method from the sidebar, which is behind a button on a phone. */
async function followSidebar(page: Page, name: string): Promise<void> {
  const link = page.locator(`a[href$="/${name}"]:visible`);
  if ((await link.count()) === 0)
    await page.getByRole("button", { name: /menu/iu }).first().click();
  await link.first().click();
}
