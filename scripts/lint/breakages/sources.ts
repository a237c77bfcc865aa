import { answer, at, type Breakage, method, parameter, put, schema } from "./breakage.ts";

export const provenance: Breakage[] = [
  {
    name: "an unknown source",
    spoil: (spec) => put(parameter(spec, "BuyBooks", "book_id"), "x-sources", ["attic:12"]),
    says: /attic:12 is not a key/u,
  },
  {
    name: "an unknown side of a disagreement",
    spoil: (spec) =>
      put(at(method(spec, "AddMember"), "x-disagreements", 0), "sides", { hearsay: "gone" }),
    says: /hearsay is not a key/u,
  },
  {
    name: "a parameter without a source",
    spoil: (spec) => delete parameter(spec, "BuyBooks", "book_id")["x-sources"],
    says: /parameters\/book_id: the source is missing/u,
  },
  {
    name: "a rule without a source",
    spoil: (spec) => delete at(method(spec, "BuyBooks"), "x-rules", 0)["x-sources"],
    says: /x-rules\/0: the source is missing/u,
  },
  {
    name: "x-applies without a source",
    spoil: (spec) => delete at(parameter(spec, "ListMembers", "active"), "x-applies")["x-sources"],
    says: /parameters\/active x-applies: the source is missing/u,
  },
  {
    name: "x-caller-account without a source",
    spoil: (spec) => delete at(method(spec, "GetLibrary"), "x-caller-account")["x-sources"],
    says: /x-caller-account: the source is missing/u,
  },
  {
    name: "paging without a source",
    spoil: (spec) => delete at(method(spec, "ListMembers"), "x-paging")["x-sources"],
    says: /x-paging: the source is missing/u,
  },
  {
    name: "a withdrawal without a source",
    spoil: (spec) => delete at(method(spec, "LendBook"), "x-lifecycle")["x-sources"],
    says: /x-lifecycle: the source is missing/u,
  },
  {
    name: "a method without a source",
    spoil: (spec) => delete method(spec, "BuyBooks")["x-sources"],
    says: /BuyBooks\.yaml: the source is missing/u,
  },
  {
    name: "a shared schema without a source",
    spoil: (spec) => delete schema(spec, "BookFormat")["x-sources"],
    says: /schemas\/BookFormat\.yaml: the source is missing/u,
  },
  {
    name: "an example without a source",
    spoil: (spec) => delete at(answer(spec, "BuyBooks"), "examples", "success")["x-basis"],
    says: /examples\/success: the source is missing/u,
  },
  {
    name: "a line beyond the end of its page",
    spoil: (spec) => put(parameter(spec, "BuyBooks", "book_id"), "x-sources", ["board:31"]),
    says: /board:31, but board has 30 lines/u,
  },
  {
    name: "lines in the wrong order",
    spoil: (spec) => put(parameter(spec, "BuyBooks", "book_id"), "x-sources", ["board:9-8"]),
    says: /board:9-8 is not a line range/u,
  },
  {
    name: "a line of a page of unknown length",
    spoil: (spec) => delete spec.pageLengths.board,
    says: /the length of board is unknown/u,
  },
  {
    name: "the length of a page that is not a source",
    spoil: (spec) => put(spec.pageLengths, "wall", 3),
    says: /page-lengths\.yaml wall: wall is not a key/u,
  },
  {
    name: "a new field of an answer without a source",
    spoil: (spec) => {
      spec.released = structuredClone(spec.contract);
      put(at(schema(spec, "Book"), "properties"), "pages", { type: "integer" });
    },
    says: /Book\.yaml properties\/pages: the new field pages has no source/u,
  },
  {
    name: "a new field deep in an answer without a source",
    spoil: (spec) => {
      spec.released = structuredClone(spec.contract);
      const areas = at(schema(spec, "Branch"), "properties", "areas", "items", "properties");
      put(areas, "size", { type: "integer" });
    },
    says: /Branch\.yaml properties\/areas\/items\/properties\/size: the new field size/u,
  },
  {
    name: "a field that lost its sources",
    spoil: (spec) => {
      spec.released = structuredClone(spec.contract);
      const known = spec.released.components.schemas.Book?.properties?.isbn;
      Object.assign(known ?? {}, { "x-sources": ["desk"] });
    },
    says: /Book\.yaml properties\/isbn: the field isbn lost its sources/u,
  },
  {
    name: "an unknown basis",
    spoil: (spec) => put(schema(spec, "IntegerList"), "x-basis", "guessed"),
    says: /guessed is not a basis/u,
  },
];

export const extensions: Breakage[] = [
  {
    name: "an extension that the README does not explain",
    spoil: (spec) => put(method(spec, "BuyBooks"), "x-idempotent", false),
    says: /x-idempotent is used, but not explained/u,
  },
  {
    name: "an extension that nothing uses",
    spoil: (spec) => {
      spec.readme += "\n| `x-colour` | anywhere | The colour. |\n";
    },
    says: /x-colour is explained, but not used/u,
  },
];

export const files: Breakage[] = [
  {
    name: "an operationId that is not the path",
    spoil: (spec) => put(method(spec, "BuyBooks"), "operationId", "buyBooks"),
    says: /have different names/u,
  },
  {
    name: "a path that refers to another file",
    spoil: (spec) => put(spec.pathFiles, "/BuyBooks", "methods/Buy.yaml"),
    says: /have different names/u,
  },
  {
    name: "a wrong title",
    spoil: (spec) => put(schema(spec, "BookFormat"), "title", "Format"),
    says: /schemas\/BookFormat\.yaml: the title is Format/u,
  },
  {
    name: "a wrong title of an answer",
    spoil: (spec) => put(schema(spec, "BuyBooksAnswer"), "title", "Answer"),
    says: /answers\/BuyBooks\.yaml BuyBooksAnswer: the title is Answer/u,
  },
  {
    name: "a method that openapi.yaml does not list",
    spoil: (spec) => {
      spec.files.methods.push("GetNothing");
    },
    says: /methods\/GetNothing\.yaml: nothing refers/u,
  },
  {
    name: "answers without a method",
    spoil: (spec) => {
      spec.files.answers.push("GetNothing");
    },
    says: /answers\/GetNothing\.yaml: nothing refers/u,
  },
  {
    name: "a schema that nothing uses",
    spoil: (spec) => {
      spec.files.schemas.push("Unused");
    },
    says: /schemas\/Unused\.yaml: nothing refers/u,
  },
];
