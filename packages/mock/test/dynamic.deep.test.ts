import { testMadeUpAnswers } from "./support/made-up-answers.ts";

testMadeUpAnswers(100);
