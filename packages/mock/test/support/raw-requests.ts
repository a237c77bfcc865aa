const METHOD = "/platform_api/SetAccountInfo";

/** A request as text, one character per byte. */
export interface RawRequest {
  readonly verb: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
  readonly framing: "length" | "chunks";
}

/** Writes a request that tells the server to hang up after its answer. */
export function bytesOf({ verb, target, headers, body, framing }: RawRequest): string {
  const frame =
    framing === "chunks" ? "Transfer-Encoding: chunked" : `Content-Length: ${body.length}`;
  const lines = [["Host", "localhost"] as const, ...headers]
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join("");
  return `${verb} ${target} HTTP/1.1\r\n${lines}Connection: close\r\n${frame}\r\n\r\n${framing === "chunks" ? inChunks(body) : body}`;
}

function inChunks(body: string, size = 16): string {
  const chunks = body.match(new RegExp(`[^]{1,${size}}`, "g")) ?? [];
  return `${chunks.map((chunk) => `${chunk.length.toString(16)}\r\n${chunk}\r\n`).join("")}0\r\n\r\n`;
}

const field = 'Content-Disposition: form-data; name="location"\r\n\r\nEtc/GMT';
const file =
  'Content-Disposition: form-data; name="a"; filename="b.txt"\r\nContent-Type: text/plain\r\n\r\ncontent';
const bytes =
  'Content-Disposition: form-data; name="a"\r\nContent-Type: application/octet-stream\r\n\r\ncontent';
const inParts = (...parts: string[]) =>
  `${parts.map((part) => `--b\r\n${part}\r\n`).join("")}--b--\r\n`;

/** Bodies and their content types. */
export const BODIES: readonly (readonly [contentType: string, body: string])[] = [
  [
    "application/x-www-form-urlencoded",
    "location=Etc%2FGMT&language_code=en&account_first_name=%C3%85sa+x",
  ],
  ["multipart/form-data; boundary=b", inParts(field, field.replace("location", "language_code"))],
  ["multipart/form-data; boundary=b", inParts(file, field)],
  ["multipart/form-data; boundary=b", inParts(field, file)],
  ["multipart/form-data; boundary=b", inParts(bytes)],
  ["application/json", '{"location":"Etc/GMT"}'],
];

export const CONTENT_TYPES: readonly string[] = [
  ...new Set(BODIES.map(([contentType]) => contentType)),
  "",
  ";",
  "text/plain",
  "text/html; charset=utf-16",
  "application/octet-stream",
  "application/xml",
  "application/vnd.api+json",
  "application/x-www-form-urlencoded; charset=latin1",
  "application/x-www-form-urlencoded; charset",
  "APPLICATION/X-WWW-FORM-URLENCODED",
  "multipart/form-data",
  "multipart/form-data; boundary",
  "multipart/form-data; boundary=",
  'multipart/form-data; boundary=""',
  'multipart/form-data; boundary="b',
  'multipart/form-data; boundary="b"; charset="utf-8"',
  "multipart/form-data; boundary=b; boundary=c",
  `multipart/form-data; boundary=${"b".repeat(300)}`,
  "multipart/form-data; boundary=b%00*''",
  "multipart/form-data; boundary*=utf-8''b",
  "multipart/mixed; boundary=b",
  "multipart/x; boundary=b",
  "\xff\xfe; boundary=b",
];

/** Valid requests: API, control path and a page's preflight. */
export function wholeRequests(token: string | undefined): RawRequest[] {
  const authorization = token === undefined ? [] : [["Authorization", `Bearer ${token}`] as const];
  const framings = ["length", "chunks"] as const;
  const posts = framings.flatMap((framing) =>
    BODIES.map(([contentType, body]): RawRequest => {
      return {
        verb: "POST",
        target: METHOD,
        headers: [["Content-Type", contentType], ...authorization],
        body,
        framing,
      };
    }),
  );
  const bare = { body: "", framing: "length" } as const;
  const get = { ...bare, verb: "GET", headers: authorization };
  const [, form = ""] = BODIES[0] ?? [];
  const asked = {
    "x-vox-mock-fault": "truncate=20",
    Prefer: 'example="allFields", code=200',
    Expect: "100-continue",
  };
  const fault =
    '{"fault":{"nulls":true},"method":"GetChildrenAccounts","params":{"child_account_name":"x"},"times":1}';
  return [
    ...posts,
    {
      ...get,
      target: "/platform_api/?cmd=GetChildrenAccounts&count=2&child_account_name=%C3%85sa",
    },
    {
      ...get,
      target: "/platform_api/GetAccountInfo?return_live_balance=true",
      headers: [...Object.entries(asked), ...authorization],
    },
    {
      ...posts[0],
      ...bare,
      verb: "POST",
      target: METHOD,
      body: form,
      headers: [["Expect", "100-continue"], ...authorization],
    },
    { ...get, target: "/__mock/requests?method=ChargeAccount&outcome=fault" },
    ...framings.map((framing) => ({
      ...get,
      verb: "POST",
      target: "/__mock/faults",
      body: fault,
      framing,
    })),
    { ...get, verb: "DELETE", target: "/__mock/faults/1" },
    {
      ...get,
      verb: "OPTIONS",
      target: METHOD,
      headers: [
        ["Origin", "https://page.example"],
        ["Access-Control-Request-Method", "POST"],
        ["Access-Control-Request-Headers", "a, b"],
      ],
    },
  ];
}
