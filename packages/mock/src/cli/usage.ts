export const USAGE = `Usage: vox-accounts-mock [options]

Serves a mock of the Voximplant Accounts methods until Ctrl-C.

  -p, --port N       port to listen on; 0, the default, takes a free one
      --host H       address to listen on; 127.0.0.1 by default
      --mode M       how much is refused: strict (the default), vendor or warn
      --children N   remember what calls change, and start with N child accounts
      --seed N       answer with made-up values instead of the examples; the same N gives the same values and children
      --latency MS   answer so many milliseconds late
      --tls          serve https with a certificate made now
  -h, --help         this text

Each request is logged on a line of its own. NO_COLOR=1 turns colours off.
`;
