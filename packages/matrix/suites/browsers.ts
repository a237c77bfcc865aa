import { type Mock, startMock } from "@vox-accounts/mock";
import { startChromium } from "@vox-accounts/test-kit/chromium";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Bundler, bundlePage, keyTraces } from "../support/bundle-page.ts";
import { closedUrl } from "../support/closed-url.ts";
import { expectedResult } from "../support/expected.ts";
import { type OpenPage, openPage } from "../support/open-page.ts";
import { versionOf } from "../support/pins.ts";
import { type ServedPage, servePage } from "../support/serve-page.ts";
import { cell, type Setting } from "../support/suite.ts";
import { tokenOf } from "../support/token-of.ts";

const bundlers: readonly Bundler[] = ["vite", "webpack"];
const versions = ["HTTP/1.1", "HTTP/2"] as const;

// browsers hide from pages why a request failed and which redirect it was
const differentInPages = {
  unreached: ["network", "unknown", 1],
  redirected: ["http", "unknown", 1],
  redirectedMessage: expect.stringMatching(/^(?!.*HTTP 0).*redirects/u),
};
// write and money calls have stream bodies in Chromium, which sends streams only over HTTP/2
const notSent = { changed: ["network", "unknown", 1], refused: ["network", "unknown", 1] };

/** The packed client in Chromium, in pages of a different origin. */
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

  describe("the packed client in a page with tokens from its server", () => {
    for (const bundler of bundlers) {
      const row = `${bundler === "vite" ? "Vite" : bundler} ${versionOf("consumer", bundler)}`;
      const title = "reads and writes, without code for private keys in the bundle";
      cell(setting, { table: "Bundler", row, column: "Chromium" }, title, async () => {
        const { tooled } = setting.projects();
        const script = await bundlePage(tooled, bundler, "token-page.mjs");
        expect(keyTraces(script)).toEqual([]);
        await using ownPage = await servePage(script);
        const opened = await openPage(browser, ownPage.url);
        const mock = mocks["HTTP/2"];
        const token = await tokenOf(mock);
        const answer = await opened.run("readAndWrite", { baseUrl: mock.url, token });
        const expected = { account: mock.accountId, children: 1200, kind: "api", known: true };
        expect(answer).toEqual(expected);
        expect(opened.printed).toEqual([]);
        await opened.close();
      });

      it.concurrent(`the check finds code for private keys in a bundle that has it: ${row}`, async () => {
        const script = await bundlePage(setting.projects().tooled, bundler, "key-page.mjs");
        expect(keyTraces(script)).toHaveLength(6);
      });
    }
  });

  describe.each(versions)(
    "the packed client in a page of a different origin over %s",
    (version) => {
      beforeEach(async () => {
        for (const mock of Object.values(mocks)) mock.reset();
        page = await openPage(browser, served.url);
        return () => page.close();
      });

      it.each(["token", "credentials"] as const)(
        "ends every call correctly, given %s",
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
            ...expectedResult(mock),
            ...differentInPages,
            ...(version === "HTTP/1.1" && notSent),
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
        "sends a money call at most once if its response is lost on a kept-alive socket: %s",
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
    },
  );
}
