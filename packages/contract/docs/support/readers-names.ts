const accounts = 'const accounts: import("@vox-accounts/client").AccountsClient';

/** Names that the blocks of a page use without declaring them, as the reader's own code would. */
export const readersNames: Readonly<Record<string, readonly string[]>> = {
  "README.md": [],
  "packages/client/MIGRATING.md": [],
  "packages/client/README.md": [
    accounts,
    "function showToUser(hint: string | undefined): void",
    "function log(line: string): void",
  ],
  "packages/examples/README.md": [],
  "packages/mock/README.md": [accounts, 'const mock: import("@vox-accounts/mock").Mock'],
  "packages/types/README.md": [],
};

/** The declarations of the page's names that a block uses without declaring them. */
export function missingNames(page: string, code: string): string[] {
  return (readersNames[page] ?? []).filter((declaration) => {
    const name = nameOf(declaration);
    return new RegExp(`\\b${name}\\b`, "u").test(code) && !declares(code, name);
  });
}

function nameOf(declaration: string): string {
  return /^(?:const|function) (\w+)/u.exec(declaration)?.[1] ?? declaration;
}

function declares(code: string, name: string): boolean {
  return new RegExp(
    `^(?:import|(?:const|await using)) [^=;]*\\b${name}\\b[^=;]*(?:=|from)`,
    "mu",
  ).test(code);
}
