import { md5 } from "@noble/hashes/legacy.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The parts of a callback that its hash covers. */
export interface HashedIds {
  readonly callback_id: number;
  readonly account_id: number;
}

/** The hash of a callback: MD5 of salt, account id, API key and callback id without separators, as lowercase hex. */
export function hashOf({ callback_id, account_id }: HashedIds, salt: string, apiKey: string) {
  return bytesToHex(md5(utf8ToBytes(`${salt}${account_id}${apiKey}${callback_id}`)));
}
