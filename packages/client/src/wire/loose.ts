import type { Operation } from "@vox-accounts/types";
import { isDay, utcDay } from "./dates.ts";

/** What an operation may do, from harmless to costly. */
export const effects: readonly Operation["effect"][] = ["read", "write", "money"];

/** A value of a parameter that the contract does not have. A list goes out joined with `;`, a `Date` as its time in UTC. */
export type LooseValue = LooseMember | readonly LooseMember[] | undefined;

type LooseMember = string | number | boolean | Date;

/** Parameters that the contract does not have, by their names on the wire. */
export type LooseParams = Readonly<Record<string, LooseValue>>;

/** An operation as it is called: perhaps with parameters that the contract does not have. */
export interface CalledOperation extends Operation {
  /** Names that the caller vouches for; `any` for whatever looks like a name. Their values count as secrets. */
  readonly loose?: readonly string[] | "any";
  /** Why it cannot be called. */
  readonly refusal?: TypeError;
}

/** Whether a name can be a parameter's. `cmd` names the method, and would send another one than the path says. */
export function isParameterName(name: string): boolean {
  return /^(?!cmd$)[a-z_]\w{0,63}$/iu.test(name);
}

/** Whether the caller vouches for a parameter of this name. */
export function isLoose({ loose = [] }: CalledOperation, name: string): boolean {
  return loose === "any" ? isParameterName(name) : loose.includes(name);
}

/** What a loose value must be, in words, and whether one is. */
export const looseType = {
  must: "a string, number, boolean or Date, or an array of them without ;",
  holds: (value: unknown) =>
    Array.isArray(value)
      ? value.length > 0 &&
        value.every((member) => isMember(member) && /^[^;]+$/u.test(looseText(member)))
      : isMember(value),
};

/** A loose value as it goes over the wire, before it is percent-encoded. */
export function looseText(value: unknown): string {
  if (Array.isArray(value)) return value.map(looseText).join(";");
  return value instanceof Date ? value.toJSON().slice(0, 19).replace("T", " ") : `${value}`;
}

/** Whether a loose value may name more than one target. */
export function mayNameSeveral(value: unknown): boolean {
  return value !== undefined && /[;,[{]|^all$/iu.test(looseText(value));
}

function isMember(value: unknown): boolean {
  if (value instanceof Date) return isDay(utcDay(value));
  if (typeof value === "number") return Number.isFinite(value) && !`${value}`.includes("e");
  return typeof value === "string" || typeof value === "boolean";
}
