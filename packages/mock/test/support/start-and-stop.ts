import { call } from "./call.ts";
import { startFixtureMock } from "./fixture-mock.ts";

const mock = await startFixtureMock();
const { status } = await call(mock, "/GetLibrary");
await mock.close();
console.log(`${status}, then closed`);
