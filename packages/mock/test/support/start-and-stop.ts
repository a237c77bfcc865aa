import { fixtureDocument } from "@vox-accounts/test-kit/fixture";
import { signToken } from "@vox-accounts/test-kit/keys";

const built = new URL("../../dist/index.js", import.meta.url).href;
const { startMock } = (await import(built)) as typeof import("../../src/index.ts");
const mock = await startMock({ contract: fixtureDocument });
const authorization = `Bearer ${signToken(mock.credentials)}`;
const { status } = await fetch(`${mock.url}/GetLibrary`, { headers: { authorization } });
await mock.close();
console.log(`${status}, then closed`);
