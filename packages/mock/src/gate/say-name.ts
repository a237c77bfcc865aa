/** A name that a caller wrote, if it is too plain to be a secret gone astray. */
export function sayName(name: string): string | undefined {
  return name.length <= 40 && /^[a-z]+(_[a-z]+)*$/i.test(name) ? name : undefined;
}
