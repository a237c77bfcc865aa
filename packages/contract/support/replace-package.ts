import { registerHooks } from "node:module";

const [name, stub] = (process.env.REPLACE ?? "").split("=");
if (!name || !stub) throw new Error("REPLACE must be <package>=<file in stubs>.");
const url = new URL(`./stubs/${stub}`, import.meta.url).href;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === name || specifier.startsWith(`${name}/`)
      ? { url, shortCircuit: true }
      : next(specifier, context),
});
