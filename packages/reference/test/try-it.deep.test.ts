import { startChromium } from "@vox-accounts/test-kit/chromium";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tokenScheme } from "../src/document/published-contract.ts";
import { buildSite } from "../src/site/build-site.ts";
import { type ServedSite, serveSite } from "../src/site/serve-site.ts";
import { formWrite, plainRead, sources } from "./support/contract-facts.ts";
import {
  desktop,
  overflow,
  phone,
  requestsToOthers,
  TOKEN_FIELD,
  watchedPage,
} from "./support/open-page.ts";

let served: ServedSite;
let browser: Browser;

beforeAll(async () => {
  const scheme = tokenScheme(sources.contract);
  served = await serveSite(buildSite(sources), { port: 0, scheme });
  browser = await startChromium();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

const tried = [plainRead, formWrite].map(({ name }) => name);

test.each(tried)(
  "a reader can search for %s, send a test request and see the mock's answer",
  async (name) => {
    await using watched = await watchedPage(browser, desktop);
    const { page, requested, complaints } = watched;
    await page.goto(served.url);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
    await search(page, name);
    const answer = await send(page, name);
    expect(answer).toHaveProperty("result");
    const shown = page.getByText('"result"').last();
    await shown.waitFor();
    expect(
      requestsToOthers(requested, [new URL(served.url).origin, new URL(served.mockUrl).origin]),
    ).toEqual([]);
    expect(complaints).toEqual([]);
  },
);

test("a test request fits on a phone", async () => {
  await using watched = await watchedPage(browser, phone);
  const { page } = watched;
  await page.goto(served.url);
  await page.getByText(TOKEN_FIELD).first().waitFor();
  const hash = await page.locator(`a[href$="/${plainRead.name}"]`).first().getAttribute("href");
  await page.goto(`${served.url}${hash}`);
  expect(await send(page, plainRead.name)).toHaveProperty("result");
  expect(await overflow(page)).toBe(0);
});

test("only the local server provides a token, and only to the reference page", async () => {
  const mockScript = await fetch(new URL("local-mock.js", served.url));
  expect(await mockScript.text()).toContain(served.mockUrl);
  const page = await fetch(served.url);
  expect(await page.text()).toContain('<script src="local-mock.js">');
  const other = await fetch(new URL("errors.html", served.url));
  expect(await other.text()).not.toContain("local-mock");
});

test("the local server serves only files of the site", async () => {
  for (const path of ["package.json", "../package.json", "%2e%2e/package.json", "dist"]) {
    const { status } = await fetch(`${served.url}${path}`);
    expect(status, path).toBe(404);
  }
});

/** Finds a method with the renderer's search. */
async function search(page: Page, name: string): Promise<void> {
  await page
    .getByRole("button", { name: /search/iu })
    .first()
    .click();
  await page.keyboard.type(name);
  const result = page.getByRole("option", { name: new RegExp(name, "u") }).first();
  await result.waitFor();
  await result.click();
  await page.getByRole("heading", { name, exact: true }).first().waitFor();
}

/** Sends the prefilled test request of a method, and returns the mock's answer. */
async function send(page: Page, name: string): Promise<unknown> {
  await page
    .getByRole("button", { name: new RegExp(`test request.*${name}\\b`, "iu") })
    .first()
    .click();
  const response = page.waitForResponse((one) => one.url().startsWith(`${served.mockUrl}/${name}`));
  await page.getByRole("button", { name: /^send/iu }).first().click();
  return (await response).json();
}
