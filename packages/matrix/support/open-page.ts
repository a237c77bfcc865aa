import type { Browser } from "playwright-core";

/** A page that records its requests and output. */
export interface OpenPage {
  /** URLs of all requests. */
  readonly urls: readonly string[];
  /** Output and uncaught errors of the page's code, without the browser's messages about failed requests. */
  readonly printed: readonly string[];
  /** Calls a global function of the page and returns its result. */
  readonly run: (name: string, setting: object) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

const browserMessage = /^(Failed to load resource: |Access to fetch at )/u;

/** Opens the page in a new context, without existing sockets. */
export async function openPage(browser: Browser, url: string): Promise<OpenPage> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const urls: string[] = [];
  const printed: string[] = [];
  page.on("request", (request) => void urls.push(request.url()));
  page.on("pageerror", (error) => void printed.push(String(error)));
  page.on("console", (message) => {
    if (!browserMessage.test(message.text())) printed.push(message.text());
  });
  await page.goto(url, { waitUntil: "load" });
  return {
    urls,
    printed,
    run: (name, setting) => page.evaluate(`${name}(${JSON.stringify(setting)})`),
    close: () => context.close(),
  };
}
