import { inspect } from "node:util";
import { fixtureApi } from "@vox-accounts/test-kit/fixture";
import { pick, type Random, randomFrom, wholeNumber } from "@vox-accounts/test-kit/random";
import { json, serve } from "@vox-accounts/test-kit/servers";
import { describe, expect, it } from "vitest";
import { createEngine } from "../../src/call/engine.ts";
import { secretCutter } from "../../src/errors/find-secrets.ts";
import type { LogEntry } from "../../src/index.ts";
import { createFetchEngine } from "../../src/openapi-fetch/create-fetch-client.ts";
import type { AccountsClientOptions } from "../../src/options.ts";

interface Library {
  addMember(params: object): Promise<object>;
}

const rounds = 3;
const runLength = 6;

/** How servers and libraries may write a secret, implemented independently with Node's own encoders. */
const spellings: Readonly<Record<string, (secret: string) => string>> = {
  "as it is": (secret) => secret,
  "cut short": (secret) => `'${secret.slice(0, -3)}...'`,
  "without its beginning": (secret) => secret.slice(4),
  "in uppercase": (secret) => secret.toUpperCase(),
  "percent-encoded": encodeURIComponent,
  "as a form": (secret) => new URLSearchParams({ a: secret }).toString(),
  "as JSON": (secret) => JSON.stringify(secret),
  "as base64": (secret) => Buffer.from(secret).toString("base64"),
  "as base64 of a longer text": (secret) => Buffer.from(`p=${secret};`).toString("base64"),
  "as base64url": (secret) => Buffer.from(`x${secret}`).toString("base64url"),
  "as hex": (secret) => Buffer.from(secret).toString("hex").toUpperCase(),
  "as base64 of a form": (secret) =>
    Buffer.from(new URLSearchParams({ password: secret }).toString()).toString("base64"),
  "as base64 in short lines": (secret) =>
    Buffer.from(secret).toString("base64").replaceAll(/.{5}/gu, "$&\n"),
  "as a buffer": (secret) => inspect(Buffer.from(secret)),
  "as a buffer in JSON": (secret) => JSON.stringify(Buffer.from(secret)),
  "inside a URL": (secret) => `https://user:${encodeURIComponent(secret)}@proxy.example/`,
};

const alphabet = [
  ..."ABCDEFGHKMNPQRSTabcdefghkmnpqrst23456789!#$%&()*+-./:;<=>?@[]^_{|}~ äé€'\"\\",
];

function secretFrom(random: Random): string {
  const length = wholeNumber(random, 12, 40);
  return Array.from({ length }, () => pick(random, alphabet as [string, ...string[]])).join("");
}

/** Every run of a secret's characters that must not leak, in the spelling that was used. */
function toldRuns(shown: string, secret: string): string[] {
  const haystack = shown.toLowerCase();
  const needles = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)].flatMap(
    (text) => runsOf(text),
  );
  const bytes = [
    runsOf(Buffer.from(secret).toString("hex")),
    runsOf(Buffer.from(secret).toString("base64").replace(/=+$/, "")),
  ];
  return [...needles, ...bytes.flat()].filter((run) => haystack.includes(run.toLowerCase()));
}

function runsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - runLength + 1) }, (_, at) =>
    text.slice(at, at + runLength),
  );
}

const hex = (character: string, length = 2) =>
  (character.codePointAt(0) ?? 0).toString(16).padStart(length, "0");
const entities: Readonly<Record<string, string>> = {
  ...{ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;", "/": "&#x2F;" },
};
const backslash: Readonly<Record<string, string>> = {
  "/": "\\/",
  '"': '\\"',
  "\\": "\\\\",
  "'": "\\'",
};

/** How servers and libraries may write a single character of a secret. */
const letterings: Readonly<Record<string, (character: string) => string>> = {
  "as \\uXXXX": (character) => `\\u${hex(character, 4)}`,
  "as %uXXXX": (character) => `%u${hex(character, 4)}`,
  "as \\u{XX}": (character) => `\\u{${hex(character)}}`,
  "as \\x{XX}": (character) => `\\x{${hex(character)}}`,
  "as \\UXXXXXXXX": (character) => `\\U${hex(character, 8)}`,
  "with every byte in octal": (character) =>
    Array.from(Buffer.from(character), (byte) => `\\${byte.toString(8).padStart(3, "0")}`).join(""),
  "as entities padded with zeros": (character) => `&#x${hex(character, 9)};`,
  "as decimal entities padded with zeros": (character) =>
    `&#${`${character.codePointAt(0)}`.padStart(9, "0")};`,
  "as a letter and its accent": (character) => character.normalize("NFD"),
  "as hexadecimal entities": (character) => `&#x${hex(character)};`,
  "as decimal entities": (character) => `&#${character.codePointAt(0)};`,
  "as named entities": (character) => entities[character] ?? character,
  "with backslashes": (character) => backslash[character] ?? character,
  "by encodeURI": encodeURI,
  "with every byte percent-encoded": (character) =>
    Buffer.from(character).toString("hex").replaceAll(/../gu, "%$&"),
  "with every byte as \\xXX": (character) =>
    Buffer.from(character).toString("hex").replaceAll(/../gu, "\\x$&"),
  "percent-encoded twice": (character) => encodeURIComponent(encodeURIComponent(character)),
  "as JSON inside JSON": (character) =>
    JSON.stringify(JSON.stringify(`\\u${hex(character, 4)}`)).slice(3, -3),
  "as HTML inside a URL": (character) => encodeURIComponent(entities[character] ?? character),
  "as ISO 8859-1 read as UTF-8": (character) => Buffer.from(character).toString("latin1"),
};

describe("no run of a secret leaks if each of its characters is written", () => {
  const replacement = "[redacted]";

  it.each([
    ...Object.keys(letterings).map((name) => [name, [name]] as const),
    ["in any of these ways", Object.keys(letterings)] as const,
  ])("%s", (name, ways) => {
    const random = randomFrom(name.length);
    for (let round = 0; round < 10 * rounds; round++) {
      const secret = secretFrom(random);
      const pieces = [...secret].map(
        (character) => letterings[pick(random, ways as [string, ...string[]])]?.(character) ?? "",
      );
      const shown = secretCutter([secret], [])(`bad ${pieces.join("")} here`, replacement);
      const told = pieces
        .map((_, at) => pieces.slice(at, at + runLength).join(""))
        .filter((run, at) => at + runLength <= pieces.length && shown.includes(run));
      expect({ secret, shown, told }).toEqual({ secret, shown, told: [] });
      expect(shown).toMatch(/^bad .* here$/u);
    }
  });

  it("with excessive levels of escaping, because such a text is redacted entirely", () => {
    let text = "Hidden-Pass-1";
    for (let times = 0; times < 30; times++) text = encodeURIComponent(`%${text}`);
    expect(secretCutter(["Hidden-Pass-1"], [])(text, replacement)).toBe(replacement);
  });
});

/** Where an error may contain what a server or transport echoed. */
const echoes: Readonly<Record<string, (text: string) => Promise<Partial<AccountsClientOptions>>>> =
  {
    "the message of the API": async (text) => ({
      baseUrl: (await serve(json({ error: { code: 496, msg: `bad ${text}` } }))).url,
    }),
    "the content type": async (text) => {
      const type = `text/${text.replaceAll(/[^\t\x20-\x7e]/gu, "?")}`;
      return {
        baseUrl: (
          await serve((response) => response.writeHead(200, { "content-type": type }).end("no"))
        ).url,
      };
    },
    "the error of a fetch": async (text) => ({
      fetch: async () => {
        throw new TypeError(`failed ${text}`, {
          cause: Object.assign(new Error(text), { code: text }),
        });
      },
    }),
    "middleware's error": async (text) => ({
      middleware: [() => Promise.reject(new RangeError(`in ${text}`))],
    }),
    "the token provider's error": async (text) => ({ auth: () => Promise.reject(new Error(text)) }),
  };

describe.each(Object.entries(echoes))("a secret echoed in %s", (_, echo) => {
  it.each(Object.entries(spellings))(
    "%s appears in no error and no log entry",
    async (spelling, spell) => {
      const random = randomFrom(Object.keys(spellings).indexOf(spelling) + 1);
      for (let round = 0; round < rounds; round++) {
        const password = secretFrom(random);
        const entries: LogEntry[] = [];
        const options = await echo(spell(password));
        const engine = createEngine(fixtureApi, {
          auth: () => "token-of-the-test",
          runtime: { sleep: async () => {} },
          logger: (entry) => entries.push(entry),
          ...options,
        }) as Library;
        const error: unknown = await engine
          .addMember({ member_name: "Ada", password })
          .catch((thrown: unknown) => thrown);
        await new Promise((resolve) => setImmediate(resolve));
        const shown = [error, entries]
          .map((one) => `${inspect(one, { depth: 9 })}${JSON.stringify(one)}`)
          .join();
        expect(entries).toHaveLength(1);
        expect({ password, told: toldRuns(`${shown}${(error as Error).stack}`, password) }).toEqual(
          { password, told: [] },
        );
      }
    },
  );
});

describe("/openapi-fetch", () => {
  it.each(Object.entries(spellings))(
    "redacts secrets that occur %s anywhere in an error envelope",
    async (_, spell) => {
      const password = secretFrom(randomFrom(7));
      const told = spell(password);
      const { url } = await serve(
        json({
          error: { code: 496, msg: { text: told }, hint: [told], [told]: 1 },
          errors: [{ code: 496, msg: told, more: { deep: [told] } }],
          request: told,
        }),
      );
      const client = createFetchEngine<Record<string, never>>(fixtureApi, {
        auth: () => "token-of-the-test",
        baseUrl: url,
      });
      const post = client.POST as unknown as (path: string, init: object) => Promise<object>;
      const answer = (await post("/AddMember", { body: { member_name: "Ada", password } })) as {
        error: unknown;
      };
      expect(answer.error).toMatchObject({ error: { code: 496 } });
      expect(toldRuns(JSON.stringify(answer.error), password)).toEqual([]);
    },
  );

  it("searches quickly for a long secret in a response with many strings", async () => {
    const random = randomFrom(3);
    const textOf = (length: number) =>
      Array.from({ length }, () => "abcXYZ019%&;#xu!<>é漢"[wholeNumber(random, 0, 19)]).join("");
    const cut = secretCutter([textOf(8000)], []);
    const before = process.cpuUsage();
    for (let text = 0; text < 200; text++) cut(textOf(150), "[redacted]");
    const { user } = process.cpuUsage(before); // unlike the clock, hardly depends on what else runs
    expect(user / 1000).toBeLessThan(4000);
  });

  it("returns an envelope whose errors are not a list like any other", async () => {
    const { url } = await serve(json({ error: { code: 496, msg: "no" }, errors: {} }));
    const client = createFetchEngine<Record<string, never>>(fixtureApi, {
      auth: () => "token-of-the-test",
      baseUrl: url,
    });
    const post = client.POST as unknown as (path: string, init: object) => Promise<object>;
    expect(await post("/GetLibrary", {})).toMatchObject({
      error: { error: { code: 496, msg: "no" } },
    });
  });
});

it("a password in a URL appears in no log entry and no error, even if the parameter is not sensitive", async () => {
  const entries: LogEntry[] = [];
  const { url } = await serve(
    json({ error: { code: 496, msg: "bad text hooks:S3cret-Pass-Word at host" } }),
  );
  const engine = createEngine(fixtureApi, {
    auth: () => "token-of-the-test",
    baseUrl: url,
    logger: (entry) => entries.push(entry),
  }) as { getPrices(params: object): Promise<object> };
  const text = "https://hooks:S3cret-Pass-Word@host.example/x";
  const error: unknown = await engine.getPrices({ text }).catch((thrown: unknown) => thrown);
  expect(inspect([error, entries], { depth: 9 })).not.toContain("S3cret");
  expect(entries[0]?.params).toMatchObject({ text: expect.stringContaining("host.example/x") });
});

it("a successful response is returned unchanged, including secrets", async () => {
  const password = "Correct-Horse-Battery";
  const { url } = await serve(json({ result: { password } }));
  const engine = createEngine(fixtureApi, {
    auth: () => "token-of-the-test",
    baseUrl: url,
  }) as Library;
  expect(await engine.addMember({ member_name: "Ada", password })).toEqual({
    result: { password },
  });
});
