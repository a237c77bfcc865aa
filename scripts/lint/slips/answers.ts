import { type Slip, slipsIn } from "./slip.ts";

export const answerSlips: Slip[] = [
  ...slipsIn("schemas/Book.yaml", [
    {
      name: "an answer that is closed",
      from: "required: [book_id]\n",
      to: "required: [book_id]\nadditionalProperties: false\n",
      says: /does not accept more fields/u,
    },
    {
      name: "an object inside an answer that is closed",
      from: "    additionalProperties: { type: integer }",
      to: "    additionalProperties: false",
      says: /does not accept more fields/u,
    },
    {
      name: "a field without a description",
      from: "    description: Who wrote it.\n",
      to: "",
      says: /the field authors has no description/u,
    },
    {
      name: "an inline object without a description",
      from: "    description: How many members gave how many stars.\n",
      to: "",
      says: /the field ratings has no description/u,
    },
    {
      name: "a new field without a source",
      from: "  authors:\n",
      to: "  pages:\n    description: How many pages it has.\n    type: integer\n  authors:\n",
      says: /the new field pages has no source/u,
    },
    {
      name: "a new field in no example",
      from: "  authors:\n",
      to: "  pages:\n    description: How many pages it has.\n    type: integer\n    x-sources: [desk]\n  authors:\n",
      says: /no success example has the field result\[\]\.book\.pages/u,
      reportedAt: "methods/ListLoans.yaml",
    },
    {
      name: "a field without a type",
      from: "    description: Its name.\n    type: string",
      to: "    description: Its name.",
      says: /title has no type/u,
    },
    {
      name: "a list without a description of its members",
      from: "    items: { type: string }\n",
      to: "",
      says: /describe the members in `items`/u,
    },
    {
      name: "null in the style of OpenAPI 3.0",
      from: "    description: Its name.\n",
      to: "    description: Its name.\n    nullable: true\n",
      says: /nullable is not a known key/u,
    },
    {
      name: "an enumeration that is closed in an answer",
      from: "    description: Its name.\n    type: string",
      to: "    description: Its name.\n    type: string\n    enum: [The Green Door, The Red Door]",
      says: /an enumeration in an answer must be open/u,
    },
    {
      name: "a required field that does not exist",
      from: "required: [book_id]",
      to: "required: [book_ids]",
      says: /book_ids/u,
    },
    {
      name: "a required field without evidence",
      from: "required: [book_id]",
      to: "required: [book_id, isbn]",
      says: /isbn is required, but by the rule it should be book_id/u,
    },
    {
      name: "a title that is not the file's name",
      from: "title: Book\n",
      to: "title: Books\n",
      says: /the title is Books|nothing refers/u,
    },
    {
      name: "a field with a capital letter",
      from: "  isbn:\n",
      to: "  Isbn:\n",
      says: /Isbn does not follow the vendor's spelling of names/u,
    },
    {
      name: "a misspelled keyword",
      from: "    description: Who wrote it.",
      to: "    descripton: Who wrote it.",
      says: /write `description`/u,
    },
    {
      name: "a property outside of `properties`",
      from: "x-sources: [ledger]",
      to: "pages: { type: integer }\nx-sources: [ledger]",
      says: /pages is not a known key/u,
    },
  ]),
  ...slipsIn("schemas/Member.yaml", [
    {
      name: "a timestamp that accepts any string",
      from: "    description: When the member joined.\n    $ref: Timestamp.yaml",
      to: "    description: When the member joined.\n    type: string",
      says: /is a timestamp in the examples/u,
    },
    {
      name: "a field whose type does not match its example",
      from: "    description: What the member has paid in advance.\n    type: number",
      to: "    description: What the member has paid in advance.\n    type: string",
      says: /balance must be string/u,
      reportedAt: "methods/ListMembers.yaml",
    },
  ]),
  ...slipsIn("schemas/Genre.yaml", [
    {
      name: "known values as a list",
      from: "x-known-values: { crime: Crime, poetry: Poetry, travel: Travel }",
      to: "x-known-values: [crime, poetry, travel]",
      says: /write each value with a label/u,
    },
    {
      name: "a known value without a label",
      from: "{ crime: Crime, poetry: Poetry, travel: Travel }",
      to: "{ crime: , poetry: Poetry, travel: Travel }",
      says: /write a text/u,
    },
  ]),
  ...slipsIn("answers/ListMembers.yaml", [
    {
      name: "an answer without the error envelope",
      from: "    - $ref: ../schemas/ErrorResponse.yaml\n",
      to: "    - type: object\n",
      says: /not `oneOf` a result and ErrorResponse/u,
      reportedAt: "methods/ListMembers.yaml",
    },
    {
      name: "an answer that does not require its result",
      from: "required: [result, total_count, count]",
      to: "required: [total_count, count]",
      says: /does not require `result`|by the rule it should be result/u,
    },
    {
      name: "a copied title",
      from: "  title: ListMembersResponse",
      to: "  title: ListLoansResponse",
      says: /title/u,
    },
  ]),
  ...slipsIn("methods/ListMembers.yaml", [
    {
      name: "an example with a field that is not declared",
      from: "                    balance: 3.5",
      to: "                    balanc: 3.5",
      says: /balanc/u,
    },
    {
      name: "a mailbox that may be real",
      from: "email: bookworm@example.com",
      to: "email: bookworm@books.io",
      says: /may be a real mailbox/u,
    },
    {
      name: "an example of an answer without a basis",
      from: "                count: 3\n              x-basis: ours\n",
      to: "                count: 3\n",
      says: /the source is missing/u,
    },
  ]),
];
