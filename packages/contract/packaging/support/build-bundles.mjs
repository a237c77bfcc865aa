import { build } from "esbuild";
import webpack from "webpack";

const { warnings, errors } = await new Promise((resolve, reject) => {
  const output = { path: process.cwd(), filename: "webpack.cjs" };
  const settings = { mode: "production", target: "node20", entry: "./main.mjs", output };
  webpack(settings, (error, stats) => (error ? reject(error) : resolve(stats.toJson())));
});
const require =
  'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);';
const made = await build({
  entryPoints: ["main.mjs"],
  outfile: "esbuild.mjs",
  bundle: true,
  platform: "node",
  format: "esm",
  banner: { js: require },
  logLevel: "silent",
});
console.log(JSON.stringify([...warnings, ...errors, ...made.warnings, ...made.errors]));
