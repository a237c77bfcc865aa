/** Reads the interfaces that the official client's sources declare. */
import ts from "typescript";

/** One source file of the client. */
export interface ClientFile {
  readonly name: string;
  readonly text: string;
}

/** A member of an interface, as declared. */
export interface Member {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: ts.TypeNode | undefined;
  readonly doc: string;
  readonly isDeprecated: boolean;
  readonly place: string;
}

export interface Interface {
  readonly name: string;
  readonly members: readonly Member[];
  readonly place: string;
}

export function parsed({ name, text }: ClientFile): ts.SourceFile {
  return ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
}

/** Every interface of a file by name. */
export function interfacesIn(file: ts.SourceFile): Map<string, Interface> {
  const declared = file.statements.filter(ts.isInterfaceDeclaration).map((one) => {
    const members = one.members.flatMap((member) => memberOf(file, member) ?? []);
    return { name: one.name.text, members, place: placeOf(file, one) };
  });
  return new Map(declared.map((one) => [one.name, one]));
}

function memberOf(file: ts.SourceFile, node: ts.TypeElement): Member | undefined {
  if (!ts.isPropertySignature(node)) return undefined;
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  return {
    name: textOf(node.name),
    isOptional: node.questionToken !== undefined,
    type: node.type,
    doc: docs.map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? "").join("\n"),
    isDeprecated: ts.getJSDocDeprecatedTag(node) !== undefined,
    place: placeOf(file, node),
  };
}

/** The place of a node, for example `Interfaces.ts:295`. */
export function placeOf(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
}

/** A name, quoted or not. */
export function textOf(name: ts.Node): string {
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : name.getText();
}
