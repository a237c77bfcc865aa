import { createRequire } from "node:module";
import process from "node:process";
import * as client from "@vox-accounts/client";
import * as callbacks from "@vox-accounts/client/callbacks";
import * as errors from "@vox-accounts/client/errors";
import * as node from "@vox-accounts/client/node";
import * as openapiFetch from "@vox-accounts/client/openapi-fetch";
import * as testing from "@vox-accounts/client/testing";
import * as callbackTable from "@vox-accounts/types/callback-table";
import * as codes from "@vox-accounts/types/error-codes";
import * as facts from "@vox-accounts/types/operation-facts";
import * as table from "@vox-accounts/types/operation-table";
import useEntries from "./use-entries.cjs";

const contract = createRequire(import.meta.url)("@vox-accounts/types/openapi.json"); // Node 20 warns about imported JSON
const entries = {
  ...{ client, callbacks, errors, node, openapiFetch, testing },
  ...{ table, callbackTable, facts, codes, contract },
};
console.log(JSON.stringify(await useEntries(entries, process.argv[2])));
