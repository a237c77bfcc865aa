import type { Operation } from "@vox-accounts/types";
import { isDay, utcDay } from "./dates.ts";

/** The possible effects of an operation, from harmless to costly. */
export const effects: readonly Operation["effect"][] = ["read", "write", "money"];

/** A value of a parameter that the contract does not have. Lists are joined with `;`, a `Date` is sent as UTC time. */
export type LooseValue = LooseMember | readonly LooseMember[] | undefined;

type LooseMember = string | number | boolean | Date;

/** Parameters that the contract does not have, by name on the wire. */
export type LooseParams = Readonly<Record<string, LooseValue>>;

/** An operation as called, possibly with parameters that the contract does not have. */
export interface CalledOperation extends Operation {
  /** Additional parameter names that the call may use; `any` permits every valid name. Their values are redacted. */
  readonly loose?: readonly string[] | "any";
  /** Why it cannot be called. */
  readonly refusal?: TypeError;
}

/** Whether a name is valid for a parameter. `cmd` is not, because it would override the method in the path. */
export function isParameterName(name: string): boolean {
  return /^(?!cmd$)[a-z_]\w{0,63}$/iu.test(name);
}

/** Whether the call may use an additional parameter with this name. */
export function isLoose({ loose = [] }: CalledOperation, name: string): boolean {
  return loose === "any" ? isParameterName(name) : loose.includes(name);
}

/** The rule for values of additional parameters. */
export const looseType = {
  must: "a string, number, boolean or Date, or an array of them without ;",
  accepts: (value: unknown) =>
    Array.isArray(value)
      ? value.length > 0 &&
        value.every((member) => isMember(member) && /^[^;]+$/u.test(looseText(member)))
      : isMember(value),
};

/** Formats the value of an additional parameter for the wire, before percent-encoding. */
export function looseText(value: unknown): string {
  if (Array.isArray(value)) return value.map(looseText).join(";");
  return value instanceof Date ? value.toJSON().slice(0, 19).replace("T", " ") : `${value}`;
}

/** Whether the value of an additional parameter may name more than one target. */
export function mayNameSeveral(value: unknown): boolean {
  return value !== undefined && /[;,[{]|^all$/iu.test(looseText(value));
}

function isMember(value: unknown): boolean {
  if (value instanceof Date) return isDay(utcDay(value));
  if (typeof value === "number") return Number.isFinite(value) && !`${value}`.includes("e");
  return typeof value === "string" || typeof value === "boolean";
}
