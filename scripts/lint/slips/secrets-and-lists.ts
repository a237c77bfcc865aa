import { type Slip, slipsIn } from "./slip.ts";

function addedToForm(name: string): string {
  const field = `            ${name}:\n              description: Something.\n              type: string\n`;
  return `${field}              x-sources: ["board:11"]\n            email:\n              description: The member's email.\n`;
}

const before = "            email:\n              description: The member's email.\n";

export const secretSlips: Slip[] = [
  ...["pin_code", "access_key", "new_pwd", "otp", "auth_header", "cvv", "private_pem"].map(
    (name): Slip => ({
      name: `an unmarked ${name}`,
      file: "methods/AddMember.yaml",
      from: before,
      to: addedToForm(name),
      says: /looks like a secret, but is not marked/u,
    }),
  ),
  ...slipsIn("methods/AddMember.yaml", [
    {
      name: "a secret that is marked in quotes",
      from: "              x-sensitive: true",
      to: '              x-sensitive: "true"',
      says: /write `true`/u,
    },
    {
      name: "a secret marked with false",
      from: "              x-sensitive: true",
      to: "              x-sensitive: false",
      says: /write `true`/u,
    },
    {
      name: "a misspelled mark of a secret",
      from: "              x-sensitive: true",
      to: "              x-sensitve: true",
      says: /write `x-sensitive`/u,
    },
  ]),
  ...slipsIn("methods/BuyBooks.yaml", [
    {
      name: "a secret in the query",
      from: "      description: The maximum total price.\n",
      to: "      description: The maximum total price.\n      x-sensitive: true\n",
      says: /would go into the URL/u,
    },
  ]),
  ...slipsIn("schemas/Member.yaml", [
    {
      name: "an unmarked secret of an answer",
      from: "    x-sensitive: true\n",
      to: "",
      says: /looks like a secret/u,
    },
  ]),
];

export const listSlips: Slip[] = [
  ...slipsIn("schemas/IntegerList.yaml", [
    {
      name: "a list without a pattern",
      from: "pattern: '^\\d+(;\\d+)*$'\n",
      to: "",
      says: /write the `pattern` of members joined with `;`/u,
    },
    {
      name: "a list joined with commas",
      from: "'^\\d+(;\\d+)*$'",
      to: "'^\\d+(,\\d+)*$'",
      says: /does not accept .*joined with `;`/u,
    },
    {
      name: "a pattern of one member only",
      from: "'^\\d+(;\\d+)*$'",
      to: "'^\\d+$'",
      says: /does not accept .*joined with `;`/u,
    },
    {
      name: "a pattern that also accepts commas",
      from: "'^\\d+(;\\d+)*$'",
      to: "'^\\d+([;,]\\d+)*$'",
      says: /accepts .*, which is not such a list/u,
    },
    {
      name: "a pattern without its ends",
      from: "'^\\d+(;\\d+)*$'",
      to: "'\\d+(;\\d+)*'",
      says: /accepts .*, which is not such a list/u,
    },
    {
      name: "a pattern that accepts an empty list",
      from: "'^\\d+(;\\d+)*$'",
      to: "'^(\\d+(;\\d+)*)?$'",
      says: /accepts "", which is not such a list/u,
    },
    {
      name: "the word `all` without a place in the pattern",
      from: "  items: { type: integer }",
      to: "  items: { type: integer }\n  all: true",
      says: /does not accept "all"/u,
    },
    {
      name: "a list that is not a string",
      from: "type: string",
      to: "type: array",
      says: /`type: string`: the list is one value|items/u,
    },
    {
      name: "members without a type",
      from: "  items: { type: integer }",
      to: "  item: { type: integer }",
      says: /write `items`/u,
    },
  ]),
  ...slipsIn("schemas/IntegerListOrAll.yaml", [
    {
      name: "`all` that only the pattern mentions",
      from: "  all: true\n",
      to: "",
      says: /accepts "all", which is not such a list/u,
    },
  ]),
  ...slipsIn("schemas/BookFormatList.yaml", [
    {
      name: "a pattern without one of the members",
      from: "audio",
      to: "adio",
      says: /does not accept "audio"/u,
    },
  ]),
];
