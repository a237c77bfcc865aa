/** `npm run spec:diff -- [options]`: judges the changes of a contract. */
import { join } from "node:path";
import { standardOutput } from "../boot/output.ts";
import { runDiff } from "./command.ts";

const folders = {
  root: join(import.meta.dirname, "../.."),
  // npm runs scripts in the repository's root; INIT_CWD is the user's folder
  here: process.env.INIT_CWD ?? process.cwd(),
};

process.exitCode = await runDiff(process.argv.slice(2), folders, standardOutput);
