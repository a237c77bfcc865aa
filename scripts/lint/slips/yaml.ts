import { type Slip, slipsIn } from "./slip.ts";

export const yamlSlips: Slip[] = [
  ...slipsIn("methods/BuyBooks.yaml", [
    {
      name: "an unclosed quote",
      from: 'enforced: "yes"',
      to: 'enforced: "yes',
      says: /correct the YAML/u,
    },
    {
      name: "a line with too little indentation",
      from: "      description: The maximum total price.",
      to: "    description: The maximum total price.",
      says: /correct the YAML/u,
    },
    {
      name: "a tab",
      from: "    allowed: [Owner, Accountant]",
      to: "\tallowed: [Owner, Accountant]",
      says: /correct the YAML/u,
    },
    {
      name: "a duplicate key",
      from: "  x-effect: money\n",
      to: "  x-effect: money\n  x-effect: write\n",
      says: /unique|twice/u,
    },
    {
      name: "a colon inside a sentence without quotes",
      from: "description: The maximum total price.",
      to: "description: The maximum: total price.",
      says: /correct the YAML/u,
    },
    {
      name: "a reference to a file that does not exist",
      from: "../schemas/IntegerListOrAll.yaml",
      to: "../schemas/IntegerListorAll.yaml",
      says: /names the file schemas\/IntegerListorAll\.yaml, which does not exist/u,
    },
    {
      name: "a reference to a missing part of a file",
      from: "BuyBooks.yaml#/BuyBooksAnswer",
      to: "BuyBooks.yaml#/BuyBookAnswer",
      says: /which answers\/BuyBooks\.yaml does not have/u,
    },
  ]),
  ...slipsIn("errors.yaml", [
    {
      name: "a duplicate error code",
      from: "\ncodes:\n",
      to: "\ncodes:\n  901: { name: AGAIN, class: validation, retry: never }\n",
      says: /unique|twice/u,
      reportedAt: "errors.yaml",
    },
  ]),
];
