import { testSecrets } from "./support/secrets.ts";

testSecrets(250);
