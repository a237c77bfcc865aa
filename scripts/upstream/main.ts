/** `npm run spec:upstream -- [source…]`: learns what the vendor changed. */
import { runUpstream } from "./command.ts";

process.exitCode = await runUpstream(process.argv.slice(2), {
  out: (text) => console.log(text),
  err: (text) => console.error(text),
});
