import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";

/** How the reader looks at the site. */
export interface Look {
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

/** A page in a profile of its own, and what became of it. */
export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  /** The addresses of all requests. */
  readonly requested: readonly string[];
  /** Errors and warnings of the console, and errors that nobody caught. */
  readonly complaints: readonly string[];
}

/** How the renderer labels the field for a token. */
export const TOKEN_FIELD = "Bearer Token:";

export const desktop: Look = { width: 1280, colorScheme: "light" };
export const phone: Look = { width: 390, colorScheme: "dark" };

/** Opens an empty page that is watched from its first request on. */
export async function watchedPage(browser: Browser, look: Look): Promise<WatchedPage> {
  const { width, colorScheme } = look;
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const requested: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => void requested.push(request.url()));
  page.on("pageerror", (error) => void complaints.push(String(error)));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  return { page, requested, complaints, [Symbol.asyncDispose]: () => context.close() };
}

/** Requests that went elsewhere than to these origins; what a page holds in itself is no request. */
export function elsewhere(requested: readonly string[], origins: readonly string[]): string[] {
  return requested.filter(
    (url) => !/^(?:data|blob):/u.test(url) && !origins.includes(new URL(url).origin),
  );
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface AxeViolation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}

/**
 * What a reader with a disability trips over: axe's serious and critical findings. Of a long list, the
 * first entries stand for all.
 */
export async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations: AxeViolation[] = await page.evaluate(
    "axe.run({ exclude: ['.entry:nth-child(n+10)'] }).then(({ violations }) => violations)",
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** How many pixels the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
}
