import { testGenerated } from "./support/generated.ts";

testGenerated(40);
