/** `npm run spec:upstream -- [source…]`: detects vendor changes. */
import { runUpstream } from "./command.ts";

process.exitCode = await runUpstream(process.argv.slice(2), {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
});
