import { METHODS } from "node:http";
import { pick, type Random, randomFrom, wholeNumber } from "@vox-accounts/test-kit/random";
import { BODIES, bytesOf, CONTENT_TYPES, type RawRequest, wholeRequests } from "./raw-requests.ts";

/** What to send over one connection. */
export interface HostileRequest {
  readonly kind: string;
  /** One character per byte. */
  readonly bytes: string;
  /** How it ends: the server answers or hangs up, or the sender hangs up, at once or later. */
  readonly ending: "by-server" | "at-once" | "soon";
}

type Make = (random: Random, whole: readonly RawRequest[]) => string;

const ODD_VALUES = [
  "",
  "0",
  "-1",
  "*",
  "null",
  "__proto__",
  "a".repeat(9000),
  "\xff\xfe",
  "\t",
  ";;;,,,",
  "=".repeat(4000),
  '"',
  "{",
  "[[[",
];
const ODD_HEADERS: Readonly<Record<string, readonly string[]>> = {
  Prefer: [
    "code=abc",
    "dynamic=true, seed=1",
    "example=no_such",
    "code=500",
    `example=${"a".repeat(200)}`,
    "a ".repeat(4000),
  ],
  "x-vox-mock-fault": [
    "error=1",
    "nulls",
    "{}",
    '[{"clock":1},{"clock":2}]',
    "reset=during-body",
    "reset=after-body",
    "redirect=302;location=/a\xff",
  ],
  Expect: ["100-continue", "200-ok"],
  Upgrade: ["websocket", "h2c", "TLS/1.0"],
  Connection: ["upgrade", "keep-alive, close", "HTTP2-Settings"],
  "Transfer-Encoding": ["chunked", "gzip", "chunked, chunked", "identity"],
  "Content-Length": ["5", "99999999999999999999", "1, 1", "+3"],
  "Content-Encoding": ["gzip", "br"],
  "Content-Type": CONTENT_TYPES,
  Host: ["localhost", "evil.example", "[::1", "a b", "%"],
  Origin: ["null", "http://[", "https://page.example"],
  "Access-Control-Request-Headers": ["x\xff", "a".repeat(9000)],
  "Access-Control-Request-Private-Network": ["true"],
  Authorization: [
    "Bearer",
    "Bearer a.b.c",
    "Basic eA==",
    "Bearer ..",
    "Bearer e30.e30.",
    "Bearer eyJhbGciOiJub25lIn0.e30.",
  ],
  Trailer: ["a"],
  TE: ["trailers"],
  Cookie: ["a=b; c"],
  __proto__: ["x"],
  constructor: ["x"],
};
const TARGETS = [
  ...[
    "/",
    "*",
    "//",
    "/platform_api",
    "/platform_api/%",
    "/platform_api/%00",
    "/platform_api/__proto__",
    "/platform_api/a/b",
    "http://[/",
  ],
  ...[
    "/__mock/",
    "/__mock/__proto__",
    "/__mock/faults/%",
    "/__mock/requests?outcome=x",
    "/__mock//[",
    "/__mock/clock?\xff",
    "localhost:1",
  ],
  ...[
    "/platform_api/GetAccountInfo?%",
    "/platform_api/GetAccountInfo?\xff=\xfe",
    `/platform_api/${"a/".repeat(3000)}`,
    "?cmd=GetAccountInfo",
  ],
];

const RANDOM_KINDS: readonly (readonly [kind: string, count: number, make: Make])[] = [
  ["mutated", 5000, (random, all) => mutate(random, bytesOf(some(random, all)))],
  ["odd headers", 3000, (random, all) => bytesOf(withOddHeaders(random, some(random, all)))],
  ["odd target or verb", 1500, (random, all) => bytesOf(withOddTarget(random, some(random, all)))],
  ["pipelined", 500, pipelined],
  ["random bytes", 1000, (random) => randomBytes(random, wholeNumber(random, 1, 400))],
  [
    "random body",
    1500,
    (random, all) =>
      bytesOf({ ...some(random, all), body: randomBytes(random, wholeNumber(random, 1, 400)) }),
  ],
];

/** Everything to send, in random order; the same for the same seed. */
export function hostileRequests(seed: number, token: string): HostileRequest[] {
  const random = randomFrom(seed);
  const all = [undefined, token].flatMap((one) => wholeRequests(one));
  const ordered = [...cutAnywhere(all), ...cutBodies(all), ...everyContentType(all), ...huge(all)];
  for (const [kind, count, make] of RANDOM_KINDS) {
    for (let index = 0; index < count; index++)
      ordered.push({ kind, bytes: make(random, all), ending: "soon" });
  }
  return shuffled(random, ordered);
}

/** The sender hangs up after each number of bytes. */
function cutAnywhere(all: readonly RawRequest[]): HostileRequest[] {
  return all.map(bytesOf).flatMap((bytes) =>
    Array.from(
      bytes,
      (_byte, length): HostileRequest => ({
        kind: "cut",
        bytes: bytes.slice(0, length),
        ending: "at-once",
      }),
    ),
  );
}

/** Valid HTTP around broken bodies. */
function cutBodies(all: readonly RawRequest[]): HostileRequest[] {
  return all.flatMap((request) =>
    Array.from(request.body, (_byte, length): HostileRequest => {
      return {
        kind: "cut body",
        bytes: bytesOf({ ...request, body: request.body.slice(0, length) }),
        ending: "by-server",
      };
    }),
  );
}

function everyContentType(all: readonly RawRequest[]): HostileRequest[] {
  const posts = all.filter(({ body, target }) => body !== "" && target.startsWith("/platform_api"));
  const bodies = [
    ...BODIES.map(([, body]) => body),
    "--b",
    "--b\r\n\r\n",
    "\r\n--b--",
    "\xff",
    "{}",
    "&&=&",
    "%",
  ];
  const frames = [
    ...new Map(posts.map((post) => [`${post.framing} ${post.headers.length}`, post])).values(),
  ];
  return frames.flatMap((frame) =>
    CONTENT_TYPES.flatMap((contentType) =>
      bodies.map((body): HostileRequest => {
        const headers = frame.headers.map(
          ([name, value]) => [name, name === "Content-Type" ? contentType : value] as const,
        );
        return {
          kind: "content type",
          bytes: bytesOf({ ...frame, headers, body }),
          ending: "by-server",
        };
      }),
    ),
  );
}

/** About 1 MB each, in the shapes that are most expensive to read. */
function huge(all: readonly RawRequest[]): HostileRequest[] {
  const shapes = [
    ["application/x-www-form-urlencoded", `location=${"x".repeat(1e6)}`],
    ["application/x-www-form-urlencoded", "a=&".repeat(3e5)],
    ["application/x-www-form-urlencoded", `new_account_email=a@${"a".repeat(1e6)}`],
    ["application/x-www-form-urlencoded", `callback_url=https://${"a.".repeat(5e5)}`],
    ["application/x-www-form-urlencoded", `new_account_password=${"aA1".repeat(3e5)}`],
    ["multipart/form-data; boundary=b", "--b\r\n\r\n".repeat(1e5)],
    ["multipart/form-data; boundary=b", "\r\n--bx".repeat(1.4e5)],
    ['multipart/form-data; a="; boundary=c"; boundary=b', "\r\n--b\r\n".repeat(1e5)],
    ["multipart/form-data; boundary*=utf-8''b", "\r\n--b\r\n".repeat(1e5)],
    ["multipart/form-data; boundary=b", `${BODIES[2]?.[1]}`.repeat(5000)],
    ["multipart/form-data; boundary=b", `--b\r\n${"a: b\r\n".repeat(1.6e5)}`],
    ["application/json", "[".repeat(1e6)],
  ] as const;
  const frames = all.filter(
    ({ target, body }) => body !== "" && target.startsWith("/platform_api"),
  );
  return shapes.flatMap(([contentType, body]) =>
    [frames[0], frames.at(-1)].flatMap((frame) => {
      if (!frame) return [];
      const headers = [
        ["Content-Type", contentType] as const,
        ...frame.headers.filter(([name]) => name !== "Content-Type"),
      ];
      return [
        { kind: "huge", bytes: bytesOf({ ...frame, headers, body }), ending: "by-server" as const },
      ];
    }),
  );
}

function pipelined(random: Random, all: readonly RawRequest[]): string {
  const bytes = Array.from({ length: wholeNumber(random, 2, 5) }, () => bytesOf(some(random, all)));
  return bytes
    .join("")
    .replaceAll("Connection: close\r\n", () => (random() < 0.2 ? "Connection: close\r\n" : ""));
}

/** Changes, removes or doubles a few bytes. */
export function mutate(random: Random, bytes: string): string {
  let mutated = bytes;
  for (let round = wholeNumber(random, 1, 4); round > 0; round--) {
    const at = wholeNumber(random, 0, mutated.length);
    const gone = wholeNumber(random, 0, 12); // shorter than what holds the fault of the control path to one method
    const put =
      random() < 0.5
        ? randomBytes(random, wholeNumber(random, 0, 4))
        : mutated.slice(at, at + wholeNumber(random, 0, 40));
    mutated = mutated.slice(0, at) + put + mutated.slice(at + gone);
  }
  return mutated;
}

function withOddHeaders(random: Random, request: RawRequest): RawRequest {
  const odd = Array.from({ length: wholeNumber(random, 1, 4) }, () => {
    const name = some(random, Object.keys(ODD_HEADERS));
    return [name, some(random, random() < 0.3 ? ODD_VALUES : (ODD_HEADERS[name] ?? []))] as const;
  });
  return { ...request, headers: [...odd, ...request.headers] };
}

function withOddTarget(random: Random, request: RawRequest): RawRequest {
  const [verb, target] = [some(random, METHODS), some(random, TARGETS)];
  return random() < 0.3
    ? { ...request, verb, target }
    : random() < 0.5
      ? { ...request, verb }
      : { ...request, target };
}

function randomBytes(random: Random, length: number): string {
  const special = '\r\n-;:=&%"\0{}';
  const byte = () =>
    random() < 0.3 ? some(random, [...special]) : String.fromCharCode(wholeNumber(random, 0, 255));
  return Array.from({ length }, byte).join("");
}

function some<T>(random: Random, values: readonly T[]): T {
  return pick(random, values as readonly [T, ...T[]]); // none of the lists here is empty
}

/** Shuffles values. */
export function shuffled<T>(random: Random, values: readonly T[]): T[] {
  const keyed = values.map((value) => [random(), value] as const);
  return keyed.sort(([one], [other]) => one - other).map(([, value]) => value);
}
