/** `npm run spec:upstream -- [source…]`: detects vendor changes. */
import { standardOutput } from "../boot/output.ts";
import { runUpstream } from "./command.ts";

process.exitCode = await runUpstream(process.argv.slice(2), standardOutput);
