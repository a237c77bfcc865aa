import { type Mock, startMock } from "@vox-accounts/mock";
import { startChromium } from "@vox-accounts/test-kit/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Bundler, bundlePage, keyTraces } from "../support/bundle-page.ts";
import { closedUrl } from "../support/closed-url.ts";
import { type OpenPage, openPage } from "../support/open-page.ts";
import { versionOf } from "../support/pins.ts";
import { type ServedPage, servePage } from "../support/serve-page.ts";
import { cell, type Setting } from "../support/suite.ts";
import { tokenOf } from "../support/token-of.ts";
import { told } from "../support/told.ts";

const bundlers: readonly Bundler[] = ["vite", "webpack"];
const versions = ["HTTP/1.1", "HTTP/2"] as const;

// a page hears neither why nothing came nor which redirect it was
const toldInPages = {
  unreached: ["network", "unknown", 1],
  redirected: ["http", "unknown", 1],
  redirectedMessage: expect.stringMatching(/^(?!.*HTTP 0).*redirects/u),
};
// Chromium repeats lost requests by itself unless their body is a stream, and sends no stream over HTTP/1.1
const unsent = { changed: ["network", "unknown", 1], refused: ["network", "unknown", 1] };

/** The packed client in pages of another origin, in Chromium. */
export function browsers(setting: Setting): void {
  let browser: Browser;
  let mocks: Record<(typeof versions)[number], Mock>;
  let served: ServedPage;
  let page: OpenPage;

  beforeAll(async () => {
    browser = await startChromium();
    const state = { children: 1200 };
    mocks = {
      "HTTP/1.1": await startMock({ state }),
      "HTTP/2": await startMock({ state, tls: true }),
    };
    served = await servePage(await bundlePage(setting.projects().tooled, "vite", "page.mjs"));
  });
  afterAll(async () => {
    await browser?.close();
    await served?.[Symbol.asyncDispose]();
    await Promise.all(Object.values(mocks ?? {}).map((mock) => mock.close()));
  });

  describe("the packed client in a page whose tokens come from its server", () => {
    for (const bundler of bundlers) {
      const row = `${bundler === "vite" ? "Vite" : bundler} ${versionOf("stranger", bundler)}`;
      const title = "reads and writes with no code for private keys in the bundle";
      cell(setting, { table: "Bundler", row, column: "Chromium" }, title, async () => {
        const { tooled } = setting.projects();
        const script = await bundlePage(tooled, bundler, "token-page.mjs");
        expect(keyTraces(script)).toEqual([]);
        await using own = await servePage(script);
        const opened = await openPage(browser, own.url);
        const mock = mocks["HTTP/2"];
        const token = await tokenOf(mock);
        const answer = await opened.run("readAndWrite", { baseUrl: mock.url, token });
        const expected = { account: mock.accountId, children: 1200, kind: "api", known: true };
        expect(answer).toEqual(expected);
        expect(opened.printed).toEqual([]);
        await opened.close();
      });

      it.concurrent(`${row} shows the code for private keys in a bundle that has it`, async () => {
        const script = await bundlePage(setting.projects().tooled, bundler, "key-page.mjs");
        expect(keyTraces(script)).toHaveLength(6);
      });
    }
  });

  describe.each(versions)("the packed client in a page of another origin over %s", (version) => {
    beforeEach(async () => {
      for (const mock of Object.values(mocks)) mock.reset();
      page = await openPage(browser, served.url);
      return () => page.close();
    });

    it.each(["token", "credentials"] as const)(
      "ends every call as it should, given %s",
      async (given) => {
        const mock = mocks[version];
        const token = await tokenOf(mock);
        const auth = given === "token" ? { token } : { credentials: mock.credentials };
        const answer = await page.run("tryClient", {
          baseUrl: mock.url,
          closedUrl: await closedUrl(),
          ...auth,
        });
        expect(answer).toEqual({
          ...told(mock),
          ...toldInPages,
          ...(version === "HTTP/1.1" && unsent),
        });
        const charges = mock.requests({ method: "ChargeAccount" });
        expect(charges.map(({ executed }) => executed)).toEqual(
          version === "HTTP/1.1" ? [] : [true],
        );
        expect(page.printed).toEqual([]);
        expect(
          page.urls.filter((url) => url.startsWith(`${mock.url}/ChargeAccount?`)),
        ).toHaveLength(1);
        for (const secret of [token, "eyJ", "Example-Pass-1", mock.credentials.key_id]) {
          expect(page.urls.filter((url) => decodeURIComponent(url).includes(secret))).toEqual([]);
        }
      },
    );

    it.each(["before-request", "before-answer", "during-body"] as const)(
      "sends a money call once at most though its answer is lost on a kept socket: %s",
      async (reset) => {
        const mock = mocks[version];
        mock.use({ reset }, { method: "ChargeAccount", times: 1 });
        const ended = await page.run("chargeOnKeptSocket", {
          baseUrl: mock.url,
          token: await tokenOf(mock),
        });
        expect(mock.requests({ method: "ChargeAccount" })).toHaveLength(
          version === "HTTP/1.1" ? 0 : 1,
        );
        expect(ended).toEqual(["network", "unknown", 1]);
      },
    );
  });
}
