import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

const LOOPBACK = new BlockList();
LOOPBACK.addSubnet("127.0.0.0", 8, "ipv4");
LOOPBACK.addAddress("::1", "ipv6"); // IPv4-mapped addresses are checked as IPv4

/** Whether an address is a loopback address. */
export function isLoopback(address: string): boolean {
  return LOOPBACK.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** Refuses to send a callback to another machine. */
export class HostRefusal extends Error {
  constructor() {
    super(
      "callbacks may only go to this machine; to allow the host, add it to callbacks.hosts (--callback-host)",
    );
  }
}

/**
 * Resolves a name, and refuses it if any address is not loopback. The connection uses the checked
 * address, so the name cannot resolve to another one in between.
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
