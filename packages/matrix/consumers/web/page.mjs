import { chargeOnKeptSocket, tryClient } from "./try-client.mjs";

Object.assign(globalThis, { chargeOnKeptSocket, tryClient });
