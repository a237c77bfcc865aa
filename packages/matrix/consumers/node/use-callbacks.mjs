import { tryCallbacks } from "./try-callbacks.mjs";

console.log(JSON.stringify(await tryCallbacks()));
