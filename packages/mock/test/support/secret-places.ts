/** Requests with a secret in every place where a caller can put one. */
import { signToken } from "@vox-accounts/test-kit/keys";
import type { Mock } from "../../src/index.ts";

/** A request as sent; its path starts at the server's root. */
export interface PlacedRequest {
  readonly path: string;
  readonly verb?: string;
  /** Undefined headers are omitted. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

export type Place = (secret: string, mock: Mock) => PlacedRequest;

const FORM = "application/x-www-form-urlencoded";
const encode = encodeURIComponent;
const inPath = (secret: string) => encode(secret).replaceAll(".", "%2E");
const inHeader = (secret: string) => (/^[\x21-\x7e]+$/.test(secret) ? secret : encode(secret));

function form(body: string, method = "AddMember", type = FORM): PlacedRequest {
  return {
    path: `/platform_api/${method}`,
    verb: "POST",
    headers: { "content-type": type },
    body,
  };
}

function multipart(body: string, boundary = "b"): PlacedRequest {
  return form(body, "AddMember", `multipart/form-data; boundary=${boundary}`);
}

function part(name: string, value: string, extra = ""): string {
  return `--b\r\ncontent-disposition: form-data; name="${name}"${extra}\r\n\r\n${value}\r\n`;
}

function header(name: string, value: string): PlacedRequest {
  return { path: "/platform_api/GetLibrary", headers: { [name]: value } };
}

function token(changes: Parameters<typeof signToken>[1]): (mock: Mock) => PlacedRequest {
  return ({ credentials }) => header("authorization", `Bearer ${signToken(credentials, changes)}`);
}

function control(path: string, body?: unknown): PlacedRequest {
  return {
    path: `/__mock/${path}`,
    ...(body === undefined ? {} : { verb: "POST", body: JSON.stringify(body) }),
  };
}

export const PLACES: Readonly<Record<string, Place>> = {
  "a secret parameter in the URL": (s) => ({
    path: `/platform_api/AddMember?member_name=ada&password=${encode(s)}`,
  }),
  "a secret parameter in the form": (s) => form(`member_name=ada&password=${encode(s)}`),
  "a secret parameter in the form, not encoded": (s) => form(`member_name=ada&password=${s}`),
  "a secret parameter, twice": (s) => form(`password=${encode(s)}&password=${encode(`${s}2`)}`),
  "a misspelled secret parameter": (s) => form(`pasword=${encode(s)}`),
  "a secret parameter of another method": (s) => form(`password=${encode(s)}`, "GetLibrary"),
  "a secret parameter of an unknown method": (s) => form(`password=${encode(s)}`, "AddMembr"),
  "a name in the URL": (s) => ({ path: `/platform_api/GetLibrary?${encode(s)}=1` }),
  "a bare name in the URL": (s) => ({ path: `/platform_api/GetLibrary?${inPath(s)}` }),
  "a name in a form": (s) => form(`${encode(s)}=1`, "ListMembers"),
  "a name behind a bare &": (s) => form(`member_name=ada&password=x&${s}`),
  "a form joined with ;": (s) => form(`member_name=ada;password=${encode(s)}`),
  "a form joined with ;, misspelled": (s) => form(`member_name=ada;pasword=${encode(s)}`),
  "a form that is encoded twice": (s) => form(`member_name=${encode(`a&password=${encode(s)}`)}`),
  "JSON in a parameter": (s) => form(`note=${encode(JSON.stringify({ api_key: s, id: 1 }))}`),
  "JSON in a body": (s) => form(JSON.stringify({ password: s }), "AddMember", "application/json"),
  "a body of text": (s) => form(s, "AddMember", "text/plain"),
  "a content type": (s) => form("member_name=ada", "AddMember", inHeader(s)),
  "a charset": (s) => form("member_name=ada", "AddMember", `${FORM}; charset=${encode(s)}`),
  "a multipart form": (s) => multipart(`${part("password", s)}--b--\r\n`),
  "a multipart form that ends early": (s) => multipart(part("password", s)),
  "a multipart form of another boundary": (s) =>
    multipart(`${part("member_name", "ada")}${part("password", s)}--b--\r\n`, "c"),
  "a multipart form that loses a boundary": (s) =>
    multipart(`${part("member_name", "ada")}--bx\r\n${part("password", s).slice(5)}--b--\r\n`),
  "a multipart form that loses a boundary, misspelled": (s) =>
    multipart(`${part("member_name", "ada")}${part("pasword", s).slice(1)}--b--\r\n`),
  "a multipart form with bare line feeds": (s) =>
    multipart(
      `${part("member_name", "ada")}${part("password", s)}--b--\r\n`.replaceAll("\r\n", "\n"),
    ),
  "the name of a part": (s) => multipart(`${part(encode(s), "1")}--b--\r\n`),
  "the file name of a part": (s) =>
    multipart(`${part("member_name", "1", `; filename="${encode(s)}"`)}--b--\r\n`),
  "a part without a name": (s) => multipart(`--b\r\ncontent-type: text/plain\r\n\r\n${s}\r\n--b--`),
  "a boundary": (s) => multipart("x", encode(s)),
  "the user of a URL": (s) => form(`hook=${encode(`https://ada:${encode(s)}@example.com/a`)}`),
  "the user of a URL without a password": (s) =>
    form(`hook=${encode(`https://${encode(s)}@example.com/a`)}`),
  "the user of a URL with backslashes": (s) =>
    form(`hook=${encode(`https:\\\\ada:${encode(s)}@example.com/a`)}`),
  "the query of a URL": (s) => form(`hook=${encode(`https://example.com/a?key=${encode(s)}`)}`),
  "the fragment of a URL": (s) => form(`hook=${encode(`https://example.com/a#${encode(s)}`)}`),
  "the user of a broken URL": (s) => form(`hook=${encode(`//ada:${s}@example.com`)}`),
  "the user of a URL of another scheme": (s) =>
    form(`hook=${encode(`ftp://ada:${encode(s)}@example.com`)}`),
  "the user of a URL in a text": (s) =>
    form(`note=${encode(`see https://ada:${encode(s)}@example.com`)}`),
  "the user of a URL in a text, encoded twice": (s) =>
    form(`note=${encode(encode(`https://ada:${encode(s)}@example.com`))}`),
  "a method's name": (s) => ({ path: `/platform_api/${inPath(s)}` }),
  "the method in cmd": (s) => ({ path: `/platform_api/?cmd=${encode(s)}` }),
  "a second method in cmd": (s) => form(`cmd=${encode(s)}`, "GetLibrary"),
  "a path": (s) => ({ path: `/${inPath(s)}` }),
  "the start of a path": (s) => ({ path: `/${inPath(s)}/platform_api/GetLibrary` }),
  "the end of a path": (s) => ({ path: `/platform_api/GetLibrary/${inPath(s)}` }),
  "parts of a path": (s) => ({ path: `/a/${inPath(s).replaceAll(/(.{4})/g, "$1/")}` }),
  "a path with a dot": (s) => ({ path: `/${encode(s).replaceAll(/(.{4})/g, "$1.")}` }),
  "a fault": (s) => header("x-vox-mock-fault", inHeader(s)),
  "the kind of a fault": (s) => header("x-vox-mock-fault", JSON.stringify({ [encode(s)]: 1 })),
  "a property of a fault": (s) =>
    header("x-vox-mock-fault", JSON.stringify({ error: 340, [encode(s)]: 1 })),
  "the value of a fault": (s) => header("x-vox-mock-fault", JSON.stringify({ error: encode(s) })),
  "an example in a fault": (s) => header("x-vox-mock-fault", `example=${encode(s)}`),
  "an example in Prefer": (s) => header("prefer", `example=${inHeader(s)}`),
  "a status in Prefer": (s) => header("prefer", `code=${inHeader(s)}`),
  "a seed in Prefer": (s) => header("prefer", `dynamic=true, seed=${inHeader(s)}`),
  "a cookie": (s) => header("cookie", `session=${encode(s)}`),
  "a content coding": (s) => ({
    ...form("member_name=ada"),
    headers: { "content-type": FORM, "content-encoding": encode(s) },
  }),
  "the scheme of the authorization": (s) => header("authorization", inHeader(s)),
  "basic authorization": (s) =>
    header("authorization", `Basic ${Buffer.from(`ada:${s}`).toString("base64")}`),
  "a token that is none": (s) => header("authorization", `Bearer ${inHeader(s)}`),
  "parts of a token": (s) => {
    const text = Buffer.from(s).toString("base64url");
    return header("authorization", `Bearer ${text}.${text}.${text}`);
  },
  "the issuer of a token": (s, mock) => token({ claims: { iss: s } })(mock),
  "a list of issuers of a token": (s, mock) => token({ claims: { iss: [s] } })(mock),
  "the time of a token": (s, mock) => token({ claims: { iat: s } })(mock),
  "the key id of a token": (s, mock) => token({ header: { kid: s } })(mock),
  "the algorithm of a token": (s, mock) => token({ header: { alg: s } })(mock),
  "an extension of a token": (s, mock) => token({ header: { crit: [s], [s]: 1 } })(mock),
  "the control path": (s) => control(inPath(s)),
  "the query of the control path": (s) => control(`requests?${encode(s)}=1`),
  "the method that is asked for": (s) => control(`requests?method=${encode(s)}`),
  "the outcome that is asked for": (s) => control(`requests?outcome=${encode(s)}`),
  "the id of a fault": (s) => control(`faults/${inPath(s)}`),
  "a name in the control path's body": (s) => control("faults", { [s]: 1 }),
  "a fault's name in the control path's body": (s) => control("faults", { fault: { [s]: 1 } }),
  "a fault's example in the control path's body": (s) =>
    control("faults", { fault: { example: s } }),
  "a fault's method in the control path's body": (s) =>
    control("faults", { fault: { error: 1 }, method: s }),
  "a fault's parameter in the control path's body": (s) =>
    control("faults", { fault: { error: 1 }, params: { [s]: 1 } }),
  "the control path's token": (s) => ({
    ...control("clock"),
    headers: { "x-vox-mock-token": inHeader(s), origin: "http://localhost:1" },
  }),
};
