import { registerHooks } from "node:module";

/** Prints the URL of every loaded module in a process started with `--import` of this file. */
registerHooks({
  load: (url, context, next) => {
    console.log(url);
    return next(url, context);
  },
});
