import { type Slip, slipsIn } from "./slip.ts";

export const parameterSlips: Slip[] = [
  ...slipsIn("methods/BuyBooks.yaml", [
    {
      name: "a parameter without a description",
      from: "      description: The maximum total price.\n",
      to: "",
      says: /lacks `description`/u,
    },
    {
      name: "an empty description",
      from: "description: The maximum total price.",
      to: 'description: ""',
      says: /write a text/u,
    },
    {
      name: "a parameter without a source",
      from: '      description: The maximum total price.\n      x-sources: ["board:21"]\n',
      to: "      description: The maximum total price.\n",
      says: /the source is missing/u,
    },
    {
      name: "sources in the schema instead of the parameter",
      from: '      description: The maximum total price.\n      x-sources: ["board:21"]\n      schema: { type: number, minimum: 0 }',
      to: '      description: The maximum total price.\n      schema: { type: number, minimum: 0, x-sources: ["board:21"] }',
      says: /the source is missing/u,
    },
    {
      name: "a duplicate parameter",
      from: "    - name: max_amount",
      to: "    - name: isbn",
      says: /isbn|unique/iu,
    },
    {
      name: "a name with a hyphen",
      from: "- name: max_amount",
      to: "- name: max-amount",
      says: /max-amount does not follow the vendor's spelling of names/u,
    },
    {
      name: "a name with a trailing space",
      from: "- name: max_amount",
      to: '- name: "max_amount "',
      says: /does not follow the vendor's spelling of names/u,
    },
    {
      name: "a parameter in the path",
      from: "    - name: max_amount\n      in: query",
      to: "    - name: max_amount\n      in: path\n      required: true",
      says: /write one of query/u,
    },
    {
      name: "`required` in quotes",
      from: "      in: query\n      description: The maximum",
      to: '      in: query\n      required: "true"\n      description: The maximum',
      says: /write `true`/u,
    },
    {
      name: "a required parameter with a default",
      from: '    - name: max_amount\n      in: query\n      description: The maximum total price.\n      x-sources: ["board:21"]\n      schema: { type: number, minimum: 0 }',
      to: '    - name: max_amount\n      in: query\n      required: true\n      description: The maximum total price.\n      x-sources: ["board:21"]\n      schema: { type: number, minimum: 0, default: 5 }',
      says: /required, so its default is never used/u,
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
      name: "a minimum above the maximum",
      from: "schema: { type: number, minimum: 0 }",
      to: "schema: { type: number, minimum: 10, maximum: 5 }",
      says: /minimum 10 is above the maximum 5/u,
    },
    {
      name: "a string limit on a number",
      from: "schema: { type: number, minimum: 0 }",
      to: "schema: { type: number, maxLength: 5 }",
      says: /maxLength/u,
    },
    {
      name: "a misspelled keyword",
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
      name: "an inline list without x-list",
      from: "schema: { type: number, minimum: 0 }",
      to: "schema: { type: string, pattern: '^\\d+(;\\d+)*$' }",
      says: /accepts `;` between members, but has no x-list/u,
    },
    {
      name: "an example in the style of OpenAPI 3.0",
      from: "schema: { type: number, minimum: 0 }",
      to: "schema: { type: number, minimum: 0, example: 5 }",
      says: /example is not a known key; write `examples`/u,
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
      name: "a duplicate value",
      from: "enum: [account_id, member_name, joined]",
      to: "enum: [account_id, member_name, joined, joined]",
      says: /list each once/u,
    },
    {
      name: "a parameter without x-applies",
      from: '      x-applies: { kind: filter, at: "result[]", field: active, x-sources: [desk] }\n',
      to: "",
      says: /its effect on the answer is missing/u,
    },
    {
      name: "an effect on a field that does not exist",
      from: 'x-applies: { kind: filter, at: "result[]", field: active, x-sources: [desk] }',
      to: 'x-applies: { kind: filter, at: "result[]", field: is_active, x-sources: [desk] }',
      says: /is_active is not a field/u,
    },
    {
      name: "a misspelled key of x-applies",
      from: 'at: "result[]", field: active,',
      to: 'at: "result[]", feild: active,',
      says: /write `field`/u,
    },
    {
      name: "a default that is both a value and a note",
      from: "      schema: { type: integer, default: 20 }",
      to: "      x-default-note: Twenty.\n      schema: { type: integer, default: 20 }",
      says: /both a value and a note/u,
    },
  ]),
];
