import type { Contract, SchemaObject } from "../../contract/document.ts";
import { isSensitive, listOperations } from "../../contract/operations.ts";
import { resolved } from "../../contract/references.ts";
import { allSchemas, presentBranch, typeOf } from "../../contract/schemas.ts";
import { type Check, problem } from "../spec.ts";

/** Words that name a secret wherever they stand in a name. */
const secretWords = [
  ...["auth", "bearer", "cookie", "credential", "credentials", "cvc", "cvv", "jwt", "otp", "pass"],
  ...["passcode", "passphrase", "passwd", "password", "pem", "pin", "pincode", "pwd", "salt"],
  ...["secret", "session", "signature", "token", "totp"],
];
/** A name that ends with `key` is a secret, but for keys that only find or sort things. */
const openKeys = ["cache", "foreign", "group", "order", "partition", "primary", "public", "sort"];

/** What is called the id of one of these finds the thing, and opens nothing. */
const openIds = ["credential", "history"];

function looksSecret(name: string): boolean {
  const words = name.toLowerCase().split(/[^a-z0-9]+/u);
  if (words.at(-1) === "id" && openIds.includes(words.at(-2) ?? "")) return false;
  const isKey = /^keys?$/u.test(words.at(-1) ?? "") && !openKeys.includes(words.at(-2) ?? "");
  return isKey || words.some((word) => secretWords.includes(word));
}

/** What looks like a secret is marked as one, and no secret goes into a URL. */
export const secrets: Check = ({ contract }) => {
  const inQuery = listOperations(contract)
    .filter((operation) => operation.in === "query")
    .flatMap(({ name: method, parameters }) =>
      parameters.map((parameter) => ({
        name: parameter.name,
        isMarked: isSensitive(contract, parameter),
        where: `methods/${method}.yaml parameters/${parameter.name}`,
      })),
    );
  const inObjects = allSchemas(contract).flatMap(({ where, schema }) =>
    Object.entries(schema.properties ?? {})
      .filter(([, property]) => isPlain(contract, property))
      .map(([name, property]) => ({
        name,
        isMarked: resolved(contract, property)["x-sensitive"] ?? false,
        where: `${where}${where.includes(" ") ? "/" : " "}properties/${name}`,
      })),
  );
  const unmarked = [...inQuery, ...inObjects].filter(
    ({ name, isMarked }) => looksSecret(name) && !isMarked,
  );
  const exposed = inQuery.filter(({ isMarked }) => isMarked);
  return [
    ...unmarked.map(({ where }) =>
      problem(where, "looks like a secret, but is not marked", "add `x-sensitive: true`"),
    ),
    ...exposed.map(({ where }) =>
      problem(
        `${where}/x-sensitive`,
        "a secret would go into the URL",
        "declare the method's parameters as a form",
      ),
    ),
  ];
};

/** An object or a list is no secret; its fields may be. */
function isPlain(contract: Contract, property: SchemaObject): boolean {
  const type = typeOf(resolved(contract, presentBranch(property)));
  return type !== "object" && type !== "array";
}

/** No mailbox in the contract can be anybody's: RFC 2606 keeps these domains free. */
export const mailboxes: Check = ({ contract }) =>
  Object.entries(contract).flatMap(([key, part]) =>
    textsIn(part, `/${key}`).flatMap(({ where, text }) =>
      (text.match(mailbox) ?? [])
        .filter((address) => !freeDomain.test(address))
        .map((address) =>
          problem(where, `${address} may be somebody's mailbox`, "move it to example.com"),
        ),
    ),
  );

const mailbox = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu;
const freeDomain = /[@.](?:example\.(?:com|net|org)|example|invalid|test)$/u;

function textsIn(node: unknown, where: string): { where: string; text: string }[] {
  if (typeof node === "string") return [{ where, text: node }];
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => textsIn(child, `${where}/${key}`));
}
