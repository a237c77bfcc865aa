import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { type Consumer, createConsumer } from "../../packaging/support/consumer.ts";
import { packed } from "./packed.ts";

/** Installs the packed client into an empty folder, and copies programs of this folder beside it. */
export function installClient(...programs: string[]): Consumer {
  const consumer = createConsumer();
  consumer.install(...["types", "client"].map((name) => packed(name, consumer.folder)));
  for (const program of ["try-client.mjs", ...programs]) {
    copyFileSync(join(import.meta.dirname, program), join(consumer.folder, program));
  }
  return consumer;
}
