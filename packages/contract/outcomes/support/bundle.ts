import { join } from "node:path";
import { rolldown } from "rolldown";

/** What a web project's bundler makes of a program in a folder with its packages. */
export async function bundle(folder: string, program: string): Promise<string> {
  const build = await rolldown({ input: join(folder, program), cwd: folder, platform: "browser" });
  const { output } = await build.generate({ format: "esm", minify: true, codeSplitting: false });
  await build.close();
  return output[0].code;
}
