/**
 * The `prepack` script of types, client and mock: rejects incomplete packages. It builds nothing.
 */
import { refusal } from "./packable.mjs";

const why = refusal(process.cwd(), process.env.npm_config_user_agent);
if (why !== undefined) {
  console.error(why);
  process.exitCode = 1;
}
