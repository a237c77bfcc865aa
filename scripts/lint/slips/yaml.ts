import { type Slip, slipsIn } from "./slip.ts";

export const yamlSlips: Slip[] = [
  ...slipsIn("methods/BuyBooks.yaml", [
    {
      name: "a quote that is not closed",
      from: 'enforced: "yes"',
      to: 'enforced: "yes',
      says: /correct the YAML/u,
    },
    {
      name: "a line that is indented too little",
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
      name: "a key given twice",
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
      name: "a reference to a part that a file does not have",
      from: "BuyBooks.yaml#/BuyBooksAnswer",
      to: "BuyBooks.yaml#/BuyBookAnswer",
      says: /which answers\/BuyBooks\.yaml does not have/u,
    },
  ]),
  ...slipsIn("errors.yaml", [
    {
      name: "an error code given twice",
      from: "\ncodes:\n",
      to: "\ncodes:\n  901: { name: AGAIN, class: validation, retry: never }\n",
      says: /unique|twice/u,
      toldAt: "errors.yaml",
    },
  ]),
];
