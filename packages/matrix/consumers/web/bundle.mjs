// Builds a page with a bundler, set up as its documentation suggests: node bundle.mjs <bundler> <program> <folder>
import { mkdir, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import process from "node:process";

const [bundler, program, folder] = process.argv.slice(2);
const outputs = { vite, webpack };

async function vite() {
  const { build } = await import("vite");
  const html = `${program.replace(/\W/gu, "-")}.html`;
  await writeFile(html, `<!doctype html><script type="module" src="/${program}"></script>`);
  // a single script, because the test's server only has one; otherwise jose would be a second chunk
  const rolldownOptions = { input: html, output: { codeSplitting: false } };
  await build({ logLevel: "warn", build: { outDir: folder, rolldownOptions } });
}

async function webpack() {
  const { default: compiler } = await import("webpack");
  const output = { path: resolve(folder), filename: "main.js" };
  const entry = resolve(program);
  const stats = await new Promise((done, failed) => {
    const plugins = [new compiler.optimize.LimitChunkCountPlugin({ maxChunks: 1 })];
    compiler({ mode: "production", entry, output, plugins }, (error, made) =>
      error ? failed(error) : done(made),
    );
  });
  const printed = stats.toString({ all: false, errors: true, warnings: true });
  if (printed) console.log(printed);
}

await mkdir(folder, { recursive: true });
await outputs[bundler]();
