import {
  createCallbackHandler,
  parseCallbacks,
  verifyCallback,
} from "@vox-accounts/client/callbacks";
import { type Mock, startMock } from "@vox-accounts/mock";
import { type RecordingServer, startServer } from "@vox-accounts/test-kit/servers";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { clientOf } from "./support/client-of.ts";
import { exposed } from "./support/exposed.ts";
import { type SecretCallback, secretCallbacks, spoilings } from "./support/secret-callbacks.ts";
import { expectNoUnhandledRejection } from "./support/unhandled.ts";

expectNoUnhandledRejection();

const runs = { numRuns: 15 };
const maxBodyBytes = 1500;
const ignore = () => {};

function expectNone(marks: readonly string[], shown: string): void {
  for (const mark of marks) expect(shown).not.toContain(mark);
}

/** What an operation throws or rejects with; undefined if it succeeds. */
async function thrownBy(operation: () => unknown): Promise<unknown> {
  try {
    await operation();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe("the receiver exposes no salt, key, hash or payload of a callback that", () => {
  it.each(Object.entries(spoilings))("%s", async (_, spoil) => {
    await fc.assert(
      fc.asyncProperty(secretCallbacks, fc.boolean(), async (one, isLost) => {
        const seen: unknown[] = [];
        const receive = createCallbackHandler({
          secrets: isLost ? () => undefined : one,
          fallback: ignore,
          onProblem: (problem) => seen.push(problem),
          maxBodyBytes,
          ...(isLost && { seen: () => Promise.reject(new Error("no")), remember: ignore }),
        } as Parameters<typeof createCallbackHandler>[0]);
        const body = spoil(one);
        const response = await receive(new Request("http://test/", { method: "POST", body }));
        seen.push(response.status, [...response.headers], await response.text());
        const error = await thrownBy(() => seen.push(parseCallbacks(body).broken));
        const hashes = body.match(/(?<=")[0-9a-f]{32}(?=")/gu) ?? [];
        expectNone([...one.marks, ...hashes], [...seen, error].map(exposed).join());
      }),
      runs,
    );
  });
});

/** Wrong ways to pass secrets. */
const misuses: Readonly<Record<string, (one: SecretCallback) => unknown>> = {
  "a string": ({ salt }) => salt,
  "a list": ({ salt, apiKey }) => [salt, apiKey],
  "a salt within an object": ({ salt, apiKey }) => ({ salt: { salt }, apiKey }),
  "an empty salt among others": ({ salt, apiKey }) => ({ salt: [salt, ""], apiKey }),
  "no key": ({ salt }) => ({ salt }),
  "a key that is bytes": ({ salt, apiKey }) => ({ salt, apiKey: Buffer.from(apiKey) }),
};

describe("errors about the receiver's options never quote secrets that are passed as", () => {
  it.each(Object.entries(misuses))("%s", async (_, misuse) => {
    await fc.assert(
      fc.asyncProperty(secretCallbacks, async (one) => {
        const options = { secrets: one, fallback: ignore, onProblem: ignore };
        const { signed } = one;
        const wrong = misuse(one);
        const errors = await Promise.all(
          [
            () => verifyCallback(signed, wrong as never),
            () => createCallbackHandler({ ...options, secrets: wrong as never }),
            () => createCallbackHandler({ ...options, fallback: wrong as never }),
            () => createCallbackHandler({ ...options, [one.salt]: wrong } as never),
            () => createCallbackHandler({ ...options, maxBodyBytes: wrong as never }),
            () => createCallbackHandler(options).on(one.apiKey as never, ignore),
            () => parseCallbacks(wrong as never),
          ].map(thrownBy),
        );
        for (const error of errors) expect(error).toBeInstanceOf(Error);
        expectNone(one.marks, errors.map(exposed).join());
      }),
      runs,
    );
  });
});

describe("the mock exposes no salt, key, hash or payload of a callback", () => {
  const log: unknown[] = [];
  let mock: Mock;
  let receiver: RecordingServer;

  beforeAll(async () => {
    mock = await startMock({ state: true, log: (entry) => log.push(entry) });
    receiver = await startServer((response, { body }) => {
      const quoted = Buffer.from(body)
        .toString("latin1")
        .replace(/[^ -~]/gu, "?");
      response.writeHead(500, quoted.slice(0, 200), { "x-given": quoted }).end(body);
    });
  });
  afterAll(async () => {
    await mock?.close();
    await receiver?.close();
  });

  /** Everything that the mock stores and logs, and the URLs and headers of its requests. */
  async function shownBy(...others: readonly unknown[]): Promise<string> {
    const sent = receiver.received.splice(0).map(({ url, rawHeaders }) => [url, rawHeaders]);
    const kept = [await mock.deliveries(), mock.requests(), log.splice(0)];
    return [...others, ...kept, sent].map(exposed).join();
  }

  /** Options for a callback, with the secrets in the right place or elsewhere. */
  const optionsBySituation: Readonly<Record<string, (one: SecretCallback) => object>> = {
    correctly: () => ({ beyondContract: true }),
    "with a payload that the contract does not have": () => ({}),
    "with a fault": () => ({ beyondContract: true, fault: "wrong-hash" }),
    truncated: () => ({ beyondContract: true, fault: "broken-json" }),
    "with a secret for a field": ({ text }) => ({ fields: { balance: text, [text]: 1 } }),
    "with a secret for an option": ({ salt }) => ({ [salt]: 1 }),
    "with a secret for a fault": ({ apiKey }) => ({ fault: apiKey }),
    "with secrets in the wrong form": ({ salt, apiKey }) => ({ salt: [salt], apiKey: { apiKey } }),
    "to a URL that is a secret": ({ salt }) => ({ url: salt }),
  };

  it.each(Object.entries(optionsBySituation))("that it sends %s", async (_, extra) => {
    await fc.assert(
      fc.asyncProperty(secretCallbacks, async (one) => {
        const { type, salt, apiKey, text, marks } = one;
        const options = { url: receiver.origin, salt, apiKey, ...extra(one) };
        const payload = { note: text };
        const error = await thrownBy(() => mock.sendCallback(type, payload, options as never));
        const answer = await fetch(new URL("/__mock/callbacks", mock.url), {
          method: "POST",
          body: JSON.stringify({ type, payload, ...options }),
        });
        const isSent = "beyondContract" in options;
        expect(receiver.received).toHaveLength(isSent ? 2 : 0);
        expect([error === undefined, answer.status]).toEqual([isSent, isSent ? 201 : 400]);
        expectNone(marks, await shownBy(error, [...answer.headers], await answer.text()));
      }),
      runs,
    );
  });

  it("whose type is a secret, or whose request is not valid JSON", async () => {
    await fc.assert(
      fc.asyncProperty(secretCallbacks, async ({ salt, apiKey, marks }) => {
        const errors = [
          await thrownBy(() => mock.sendCallback(salt as never, { [apiKey]: salt } as never)),
          await thrownBy(() => mock.useCallbackFault(salt as never)),
          await thrownBy(() => mock.useCallbackFault("lost", { type: salt })),
        ];
        for (const error of errors) expect(error).toBeInstanceOf(TypeError);
        const url = new URL("/__mock/callbacks", mock.url);
        const answers = [];
        for (const body of [`{"salt":${JSON.stringify(salt)}`, JSON.stringify([salt, { apiKey }])])
          answers.push(await (await fetch(url, { method: "POST", body })).text());
        expectNone(marks, await shownBy(errors, answers));
      }),
      runs,
    );
  });

  it("that its state triggers, nor the path of its URL", async () => {
    await fc.assert(
      fc.asyncProperty(
        secretCallbacks,
        async ({ marks: [salt = "", inPath = "", inQuery = ""] }) => {
          mock.reset();
          const { origin } = receiver;
          const callback_url = `${origin}/${inPath}?key=${inQuery}`;
          await clientOf(mock).setAccountInfo({ callback_url, callback_salt: salt });
          mock.changeAccount({ frozen: true });
          mock.changeAccount({ frozen: false });
          const deliveries = await mock.deliveries();
          expect(deliveries).toMatchObject([
            { origin, status: 500 },
            { origin, status: 500 },
          ]);
          const apiKey = mock.callbackSecrets()?.apiKey ?? "";
          const sent = receiver.received.splice(0);
          const hashes = sent.map(({ body }) => JSON.parse(body).callbacks[0].hash as string);
          expect(hashes).toHaveLength(2);
          const outside = sent.map(({ url, rawHeaders }) => exposed([url, rawHeaders])).join();
          expectNone([salt, apiKey, ...hashes], outside);
          expectNone([salt, inQuery, apiKey, ...hashes], await shownBy(deliveries));
        },
      ),
      runs,
    );
  });
});
