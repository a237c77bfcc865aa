/** The `prepack` of types, client and mock: stops a pack that would arrive empty or broken, and builds nothing. */
import { refusal } from "./packable.mjs";

const why = refusal(process.cwd(), process.env.npm_config_user_agent);
if (why !== undefined) {
  console.error(why);
  process.exitCode = 1;
}
