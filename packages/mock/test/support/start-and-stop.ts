import { startMock } from "../../src/index.ts";
import { call } from "./call.ts";

const mock = await startMock();
const { status } = await call(mock, "/GetAccountInfo");
await mock.close();
console.log(`${status}, then closed`);
