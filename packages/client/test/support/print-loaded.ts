import { registerHooks } from "node:module";

/** Prints the URL of every module that is loaded, for a process that is started with `--import` of this file. */
registerHooks({
  load: (url, context, next) => {
    console.log(url);
    return next(url, context);
  },
});
