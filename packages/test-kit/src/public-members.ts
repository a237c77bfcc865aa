import { dirname, sep } from "node:path";
import ts from "typescript-5";

/** A member of a type that a package exports, as an editor shows it. */
export interface PublicMember {
  /** Its type and name, such as `CallOptions.timeout`. */
  readonly name: string;
  readonly type: string;
  /** Its comment, including the `@description` tags that openapi-typescript writes. */
  readonly documentation: string;
  /** The texts of its `@defaultValue` tags. */
  readonly defaults: readonly string[];
}

/**
 * The members of all types that the entry files export, and of the types that those use, as far as they are declared in `folder`.
 */
export function publicMembers(entries: readonly string[], folder: string): PublicMember[] {
  const program = ts.createProgram([...entries], compilerOptions);
  const reader = new MemberReader(program.getTypeChecker(), folder);
  for (const entry of entries) {
    const file = program.getSourceFile(entry);
    if (file) reader.readModule(file);
  }
  return reader.members;
}

class MemberReader {
  readonly members: PublicMember[] = [];
  readonly #checker: ts.TypeChecker;
  readonly #folder: string;
  readonly #seen = new Set<ts.Node>();

  constructor(checker: ts.TypeChecker, folder: string) {
    this.#checker = checker;
    this.#folder = folder;
  }

  readModule(file: ts.SourceFile): void {
    const module = this.#checker.getSymbolAtLocation(file);
    const symbols = module ? this.#checker.getExportsOfModule(module) : [];
    for (const symbol of symbols) this.#readSymbol(symbol);
  }

  #readSymbol(symbol: ts.Symbol): void {
    const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
    const { declarations = [], name } = isAlias ? this.#checker.getAliasedSymbol(symbol) : symbol;
    for (const declaration of declarations) {
      if (!isIn(this.#folder, declaration) || !isType(declaration)) continue;
      if (this.#seen.has(declaration)) continue;
      this.#seen.add(declaration);
      this.#readNode(declaration, name);
    }
  }

  #readNode(node: ts.Node, owner: string): void {
    if (isMember(node) && isShown(node)) this.#addMember(node, owner);
    const used = ts.isTypeReferenceNode(node) ? node.typeName : heritageName(node);
    const symbol = used && this.#checker.getSymbolAtLocation(used);
    if (symbol) this.#readSymbol(symbol);
    ts.forEachChild(node, (child) => this.#readNode(child, owner));
  }

  #addMember(node: MemberNode, owner: string): void {
    const symbol = this.#checker.getSymbolAtLocation(node.name);
    if (!symbol) return;
    const tags = symbol
      .getJsDocTags(this.#checker)
      .map(({ name, text }) => [name, ts.displayPartsToString(text)] as const);
    const textsOf = (wanted: string) =>
      tags.flatMap(([name, text]) => (name === wanted ? text : []));
    const body = ts.displayPartsToString(symbol.getDocumentationComment(this.#checker));
    this.members.push({
      name: `${owner}.${symbol.name}`,
      type: node.type?.getText() ?? "",
      documentation: [body, ...textsOf("description")].join("\n").trim(),
      defaults: textsOf("defaultValue"),
    });
  }
}

type MemberNode = ts.PropertySignature | ts.MethodSignature;

function isMember(node: ts.Node): node is MemberNode {
  return ts.isPropertySignature(node) || ts.isMethodSignature(node);
}

const compilerOptions: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  strict: true,
  allowImportingTsExtensions: true,
  noEmit: true,
  noLib: true, // only declarations in the folder are read
  types: [],
};

function isIn(folder: string, node: ts.Node): boolean {
  return dirname(node.getSourceFile().fileName).startsWith(folder.replaceAll(sep, "/"));
}

function isType(node: ts.Node): boolean {
  return ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

/** Whether editors show a member as part of a value: one inside a computed type, such as a conditional type, is not. */
function isShown(member: MemberNode): boolean {
  if (member.type?.kind === ts.SyntaxKind.UndefinedKeyword) return false; // the variant without it
  for (let node: ts.Node = member.parent; !isType(node); node = node.parent)
    if (!partsOfValues.has(node.kind)) return false;
  return true;
}

const partsOfValues: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.TypeLiteral,
  ts.SyntaxKind.IntersectionType,
  ts.SyntaxKind.UnionType,
  ts.SyntaxKind.ParenthesizedType,
  ts.SyntaxKind.PropertySignature,
  ts.SyntaxKind.MethodSignature,
  ts.SyntaxKind.CallSignature,
  ts.SyntaxKind.FunctionType,
  ts.SyntaxKind.Parameter,
]);

function heritageName(node: ts.Node): ts.Node | undefined {
  return ts.isExpressionWithTypeArguments(node) ? node.expression : undefined;
}
