import type { Timestamp } from "@vox-accounts/types";

/** A moment as the vendor writes it: `YYYY-MM-DD HH:mm:ss` in UTC. */
export function timestamp(milliseconds: number): Timestamp {
  return new Date(milliseconds).toISOString().slice(0, 19).replace("T", " ") as Timestamp;
}
