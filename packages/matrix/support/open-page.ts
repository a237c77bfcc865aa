import type { Browser } from "playwright-core";

/** A page that keeps what it asked for and printed. */
export interface OpenPage {
  /** URLs of all requests. */
  readonly urls: readonly string[];
  /** What the page's own code printed or let fall; not what the browser says of failed requests. */
  readonly printed: readonly string[];
  /** Calls a global function of the page and gives what it answers, in JSON. */
  readonly run: (name: string, setting: object) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const browsersOwn = /^(Failed to load resource: |Access to fetch at )/u;

/** Opens the page in a context of its own, so that no socket is there before. */
export async function openPage(browser: Browser, url: string): Promise<OpenPage> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const urls: string[] = [];
  const printed: string[] = [];
  page.on("request", (request) => void urls.push(request.url()));
  page.on("pageerror", (error) => void printed.push(String(error)));
  page.on("console", (message) => {
    if (!browsersOwn.test(message.text())) printed.push(message.text());
  });
  await page.goto(url, { waitUntil: "load" });
  return {
    urls,
    printed,
    run: (name, setting) => page.evaluate(`${name}(${JSON.stringify(setting)})`),
    close: () => context.close(),
  };
}
