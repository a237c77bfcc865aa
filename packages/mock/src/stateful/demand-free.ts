import { Refusal } from "../gate/refusal.ts";
import type { World } from "./world.ts";

/** Refuses a name that an account has. */
export function demandFreeName(world: World, parameter: string, name: string): void {
  if (world.hasName(name)) throw new Refusal(106, `Parameter ${parameter}: another account has this name.`);
}

/** Refuses an email that an account has, other than the one that may keep it. */
export function demandFreeEmail(world: World, parameter: string, email: string, keeper?: number): void {
  const owner = world.ownerOfEmail(email);
  if (owner !== undefined && owner !== keeper) throw new Refusal(128, `Parameter ${parameter}: another account has this email.`);
}
