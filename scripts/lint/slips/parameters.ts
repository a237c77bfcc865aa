import { type Slip, slipsIn } from "./slip.ts";

export const parameterSlips: Slip[] = [
  ...slipsIn("methods/BuyBooks.yaml", [
    {
      name: "a parameter without a description",
      from: "      description: The most to pay in all.\n",
      to: "",
      says: /lacks `description`/u,
    },
    {
      name: "a description without words",
      from: "description: The most to pay in all.",
      to: 'description: ""',
      says: /write a text/u,
    },
    {
      name: "a parameter without a source",
      from: '      description: The most to pay in all.\n      x-sources: ["board:21"]\n',
      to: "      description: The most to pay in all.\n",
      says: /nothing says where this comes from/u,
    },
    {
      name: "sources in the schema instead of the parameter",
      from: '      description: The most to pay in all.\n      x-sources: ["board:21"]\n      schema: { type: number, minimum: 0 }',
      to: '      description: The most to pay in all.\n      schema: { type: number, minimum: 0, x-sources: ["board:21"] }',
      says: /nothing says where this comes from/u,
    },
    {
      name: "a parameter given twice",
      from: "    - name: max_amount",
      to: "    - name: isbn",
      says: /isbn|unique/iu,
    },
    {
      name: "a name with a hyphen",
      from: "- name: max_amount",
      to: "- name: max-amount",
      says: /max-amount is not written as the vendor writes names/u,
    },
    {
      name: "a name with a space behind it",
      from: "- name: max_amount",
      to: '- name: "max_amount "',
      says: /is not written as the vendor writes names/u,
    },
    {
      name: "a parameter in the path",
      from: "    - name: max_amount\n      in: query",
      to: "    - name: max_amount\n      in: path\n      required: true",
      says: /write one of query/u,
    },
    {
      name: "`required` in quotes",
      from: "      in: query\n      description: The most",
      to: '      in: query\n      required: "true"\n      description: The most',
      says: /write `true`/u,
    },
    {
      name: "a required parameter with a default",
      from: '    - name: max_amount\n      in: query\n      description: The most to pay in all.\n      x-sources: ["board:21"]\n      schema: { type: number, minimum: 0 }',
      to: '    - name: max_amount\n      in: query\n      required: true\n      description: The most to pay in all.\n      x-sources: ["board:21"]\n      schema: { type: number, minimum: 0, default: 5 }',
      says: /required, so its default never counts/u,
    },
    {
      name: "a new parameter in no example",
      from: "    - name: max_amount\n",
      to: '    - name: gift\n      in: query\n      description: Whether to wrap the books.\n      x-sources: ["board:21"]\n      schema: { type: boolean }\n    - name: max_amount\n',
      says: /no request example has the parameter gift/u,
    },
    {
      name: "a type that does not exist",
      from: "schema: { type: number, minimum: 0 }",
      to: "schema: { type: float, minimum: 0 }",
      says: /"float"; write one of string/u,
    },
    {
      name: "a limit that is larger than the other one",
      from: "schema: { type: number, minimum: 0 }",
      to: "schema: { type: number, minimum: 10, maximum: 5 }",
      says: /minimum 10 is above the maximum 5/u,
    },
    {
      name: "a limit of texts on a number",
      from: "schema: { type: number, minimum: 0 }",
      to: "schema: { type: number, maxLength: 5 }",
      says: /maxLength/u,
    },
    {
      name: "a misspelt keyword",
      from: "schema: { type: number, minimum: 0 }",
      to: "schema: { type: number, minimun: 0 }",
      says: /write `minimum`/u,
    },
    {
      name: "a limit in quotes",
      from: "schema: { type: number, minimum: 0 }",
      to: 'schema: { type: number, minimum: "0" }',
      says: /write a number/u,
    },
    {
      name: "a parameter without a schema",
      from: "      schema: { type: number, minimum: 0 }\n",
      to: "",
      says: /lacks `schema`/u,
    },
    {
      name: "a list as an array",
      from: "schema: { type: number, minimum: 0 }",
      to: "schema: { type: array, items: { type: number } }",
      says: /a list is one value/u,
    },
    {
      name: "a list without members in place",
      from: "schema: { type: number, minimum: 0 }",
      to: "schema: { type: string, pattern: '^\\d+(;\\d+)*$' }",
      says: /takes `;` between members, but has no x-list/u,
    },
    {
      name: "an example in the style of OpenAPI 3.0",
      from: "schema: { type: number, minimum: 0 }",
      to: "schema: { type: number, minimum: 0, example: 5 }",
      says: /example is no key that belongs here; write `examples`/u,
    },
  ]),
  ...slipsIn("methods/ListMembers.yaml", [
    {
      name: "a default that the enumeration does not have",
      from: "        default: member_name",
      to: "        default: name",
      says: /the default "name" does not fit/u,
    },
    {
      name: "a value given twice",
      from: "enum: [account_id, member_name, joined]",
      to: "enum: [account_id, member_name, joined, joined]",
      says: /name each once/u,
    },
    {
      name: "a parameter whose effect on the answer is forgotten",
      from: '      x-applies: { kind: filter, at: "result[]", field: active, x-sources: [desk] }\n',
      to: "",
      says: /nothing says what it does to the answer/u,
    },
    {
      name: "an effect on a field that does not exist",
      from: 'x-applies: { kind: filter, at: "result[]", field: active, x-sources: [desk] }',
      to: 'x-applies: { kind: filter, at: "result[]", field: is_active, x-sources: [desk] }',
      says: /is_active is no field/u,
    },
    {
      name: "a misspelt key of what a parameter does",
      from: 'at: "result[]", field: active,',
      to: 'at: "result[]", feild: active,',
      says: /write `field`/u,
    },
    {
      name: "a default both as a value and in words",
      from: "      schema: { type: integer, default: 20 }",
      to: "      x-default-note: Twenty.\n      schema: { type: integer, default: 20 }",
      says: /both as a value and in words/u,
    },
  ]),
];
