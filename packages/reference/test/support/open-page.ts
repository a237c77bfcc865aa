import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";

/** A reader's window width and color scheme. */
export interface Display {
  readonly width: number;
  readonly colorScheme: "light" | "dark";
}

/** A page in its own profile, with a record of its requests and errors. */
export interface WatchedPage extends AsyncDisposable {
  readonly page: Page;
  /** The addresses of all requests. */
  readonly requested: readonly string[];
  /** Console errors and warnings, and uncaught errors. */
  readonly complaints: readonly string[];
}

/** How the renderer labels the field for a token. */
export const TOKEN_FIELD = "Bearer Token:";

export const desktop: Display = { width: 1280, colorScheme: "light" };
export const phone: Display = { width: 390, colorScheme: "dark" };

/** Opens an empty page and records what it does. */
export async function watchedPage(browser: Browser, display: Display): Promise<WatchedPage> {
  const { width, colorScheme } = display;
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

/** Requests to other origins than these, except `data:` and `blob:` URLs. */
export function requestsToOthers(
  requested: readonly string[],
  origins: readonly string[],
): string[] {
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
 * The serious and critical accessibility problems that axe finds. It checks only the first entries of
 * a long list.
 */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations: AxeViolation[] = await page.evaluate(
    "axe.run({ exclude: ['.entry:nth-child(n+10)'] }).then(({ violations }) => violations)",
  );
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** By how many pixels the page is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
}
