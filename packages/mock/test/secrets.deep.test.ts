import { testSecrets } from "./support/secrets.ts";

testSecrets(100);
