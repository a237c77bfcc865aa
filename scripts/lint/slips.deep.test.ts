import { trySlips } from "./slips/try-slips.ts";

trySlips(() => true);
