/** The names that derive from an operation. */

/** The function that calls an operation: its name with a lowercase first letter. */
export function functionName(operation: string): string {
  return operation.charAt(0).toLowerCase() + operation.slice(1);
}

/** The type of an operation's parameters. */
export function paramsTypeName(operation: string): string {
  return `${operation}Params`;
}

/** The type of an operation's answer, and the title of that schema. */
export function responseTypeName(operation: string): string {
  return `${operation}Response`;
}

/** The name of the schema of an operation's answers, the result and the error envelope. */
export function answerTypeName(operation: string): string {
  return `${operation}Answer`;
}

/** The title of an operation's form. */
export function formTitle(operation: string): string {
  return `${operation}Form`;
}

/** The type of a callback, and the title of its schema: `min_balance` -> `MinBalanceCallback`. */
export function callbackTypeName(type: string): string {
  return `${inPascalCase(type)}Callback`;
}

/** The type of a callback's payload. */
export function payloadTypeName(type: string): string {
  return `${inPascalCase(type)}Payload`;
}

function inPascalCase(name: string): string {
  const words = name.split("_").map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  return words.join("");
}
