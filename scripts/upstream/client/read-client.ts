/** Reads what the sources of the vendor's official client say about its methods. */
import ts from "typescript";
import {
  type ApiFacts,
  CALLBACKS,
  type MethodFacts,
  type Statement,
  UnreadableError,
} from "../facts.ts";
import type { Labels } from "../openapi/read-openapi.ts";
import { valuesInProse } from "../prose.ts";
import {
  type ClientFile,
  type Interface,
  interfacesIn,
  type Member,
  parsed,
} from "./interfaces.ts";
import { type TypeFacts, typeFacts } from "./type-facts.ts";
import { fieldNames, type MethodTables, methodTables, type WireEntry } from "./wire-tables.ts";

/** The files that are read, in the client's `src`. */
export const clientFileNames = ["Interfaces.ts", "Structures.ts", "index.ts", "TypeTransformer.ts"];

const printer = ts.createPrinter({ removeComments: true });

/** Everything that the sources declare. */
interface Declared {
  readonly interfaces: ReadonlyMap<string, Interface>;
  readonly tables: ReadonlyMap<string, MethodTables>;
  readonly fieldNames: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** A method in one of the client's interfaces. */
interface Signature {
  readonly name: string;
  readonly request: string | undefined;
  readonly answer: string | undefined;
  readonly section: string;
  readonly member: Member;
}

export function readClient(files: readonly ClientFile[], labels: Labels): ApiFacts {
  const declared = declaredIn(files, labels.title);
  const signatures = [...declared.interfaces.values()].flatMap(signaturesOf);
  if (signatures.length === 0) {
    const expected = "interfaces with members `method: (request: …) => Promise<…>`";
    throw new UnreadableError(`${labels.title}: expected ${expected} in Interfaces.ts, found none`);
  }
  const ofMethods = signatures.map((signature) => methodFacts(declared, signature));
  const methods = [...ofMethods, ...callbackFacts(declared)];
  return {
    ...labels,
    family: "client",
    isComplete: true,
    methods: new Map(methods.map((method) => [method.name, method])),
  };
}

function declaredIn(files: readonly ClientFile[], title: string): Declared {
  const sources = clientFileNames.map((name) => {
    const file = files.find((one) => one.name === name);
    if (file) return parsed(file);
    const expected = clientFileNames.map((one) => `src/${one}`).join(", ");
    throw new UnreadableError(`${title}: expected ${expected}, src/${name} is missing`);
  });
  const [interfaces, structures, index, transformer] = sources;
  if (!interfaces || !structures || !index || !transformer) throw new UnreadableError(title);
  return {
    interfaces: new Map([...interfacesIn(structures), ...interfacesIn(interfaces)]),
    tables: methodTables(index),
    fieldNames: fieldNames(transformer),
  };
}

/** The members of an interface that call the API. */
function signaturesOf({ name: section, members }: Interface): Signature[] {
  return members.flatMap((member): Signature[] => {
    const { type } = member;
    if (!type || !ts.isFunctionTypeNode(type) || !ts.isTypeReferenceNode(type.type)) return [];
    const answer = type.type.typeArguments?.[0]?.getText();
    const request = type.parameters[0]?.type?.getText();
    const typeName = answer ?? request ?? "";
    const name = typeName.replace(/(?:Response|Request)$/u, "");
    return [{ name, request, answer, section, member }];
  });
}

function methodFacts(declared: Declared, signature: Signature): MethodFacts {
  const { name, section, member } = signature;
  const request = declared.interfaces.get(signature.request ?? "");
  const answer = declared.interfaces.get(signature.answer ?? "");
  const tables = declared.tables.get(name);
  return {
    name,
    sections: [section],
    ...(member.isDeprecated ? { deprecated: true } : {}),
    request: new Map(parametersOf(request, tables)),
    answer: new Map(answer ? topFields(declared, answer, tables) : []),
    place: member.place,
  };
}

/** The structure of what the vendor posts to an account's own server, in clients that have one. */
function callbackFacts(declared: Declared): MethodFacts[] {
  const body = declared.interfaces.get("AccountCallbacks");
  if (!body) return [];
  const { place } = body;
  const answer = new Map(topFields(declared, body, undefined));
  return [{ name: CALLBACKS, sections: ["Callbacks"], request: new Map(), answer, place }];
}

/** The parameters of the types, and those that only the table of wire names has. */
function parametersOf(
  request: Interface | undefined,
  tables: MethodTables | undefined,
): [string, Statement][] {
  const members = request?.members ?? [];
  const typed = members.map((member): [string, Statement] => {
    const entry = tables?.request.get(member.name);
    const facts = typeFacts(member.type);
    const kinds = kindsOfEntry(entry, facts.kinds).map((kind) => {
      return kind.replace(/^array of/u, "list of");
    });
    return [entry?.rawName || wireName(member.name), statement(member, { ...facts, kinds })];
  });
  const known = new Set(members.map(({ name }) => name));
  const others = [...(tables?.request ?? [])].filter(([name]) => !known.has(name));
  const untyped = others.map(([, { rawName, type, place }]): [string, Statement] => {
    return [rawName, { kinds: [], wording: type || "any", place }];
  });
  return [...typed, ...untyped];
}

/** The table of wire names distinguishes dates and times; the type `Date` does not. */
function kindsOfEntry(entry: WireEntry | undefined, kinds: readonly string[]): readonly string[] {
  const isTime = kinds.length > 0 && kinds.every((kind) => ["date", "timestamp"].includes(kind));
  return isTime && entry && kinds.includes(entry.type) ? [entry.type] : kinds;
}

function topFields(
  declared: Declared,
  answer: Interface,
  tables: MethodTables | undefined,
): [string, Statement][] {
  const members = answer.members.filter(({ name }) => name !== "error");
  return members.flatMap((member) => {
    const rawName = tables?.answer.get(member.name)?.rawName;
    return fieldWithInside(declared, member, rawName || wireName(member.name), [answer.name]);
  });
}

/** A field and all fields below it; recursive structures are not entered again. */
function fieldWithInside(
  declared: Declared,
  member: Member,
  path: string,
  within: readonly string[],
): [string, Statement][] {
  const facts = typeFacts(member.type);
  const { structure = "", step } = facts;
  const inside = declared.interfaces.get(structure);
  const isUndeclared = structure !== "" && !inside;
  const stated = statement(member, isUndeclared ? { ...facts, kinds: [] } : facts);
  // the names of structures do not go over the wire
  const own = inside ? { ...stated, wording: stated.wording.replace(structure, "object") } : stated;
  const isOpaque = inside === undefined || inside.members.length === 0;
  const names = declared.fieldNames.get(structure.replace(/Type$/u, ""));
  const below = inside && !within.includes(structure) ? inside.members : [];
  return [
    [path, isOpaque ? { ...own, isOpaque } : own],
    ...below.flatMap((field) => {
      const name = names?.get(field.name) ?? wireName(field.name);
      return fieldWithInside(declared, field, `${path}${step}.${name}`, [...within, structure]);
    }),
  ];
}

/** The type without the client's formatting. */
function wordingOf({ type }: Member): string {
  if (!type) return "any";
  return printer.printNode(ts.EmitHint.Unspecified, type, type.getSourceFile());
}

function statement(member: Member, { kinds, values }: TypeFacts): Statement {
  const listed = values ?? valuesInProse(member.doc);
  return {
    kinds,
    wording: wordingOf(member),
    required: !member.isOptional,
    ...(listed ? { values: { known: listed, isOpen: values === undefined } } : {}),
    ...(member.isDeprecated ? { deprecated: true } : {}),
    place: member.place,
  };
}

/**
 * The wire name of a name without an entry in the client's tables: `mobilePhone` -> mobile_phone.
 */
function wireName(name: string): string {
  if (name === name.toUpperCase()) return name; // a code such as USD
  return name.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`).replace(/^_/u, "");
}
