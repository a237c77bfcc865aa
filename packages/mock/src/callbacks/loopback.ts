import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6"); // IPv4 in IPv6 is looked up as IPv4

/** Whether an address is this machine's own. */
export function isLoopback(address: string): boolean {
  return LOOPBACK.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** Why a callback may not go to a host. */
export class HostRefusal extends Error {
  constructor() {
    super(
      "callbacks go to this machine only, unless the option callbacks.hosts (--callback-host) names the host",
    );
  }
}

/**
 * Finds the addresses of a name, and refuses it if one of them is another machine's. The connection
 * uses what was checked, so that a name cannot change its address in between.
 */
export const lookupLoopback: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) return callback(error ?? new HostRefusal(), "", 0);
    if (!addresses.every(({ address }) => isLoopback(address)))
      return callback(new HostRefusal(), "", 0);
    if (options.all) callback(null, addresses);
    else callback(null, first.address, first.family);
  });
};
