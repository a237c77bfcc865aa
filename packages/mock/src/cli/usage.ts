export const USAGE = `Usage: vox-accounts-mock [--port N] [--host H]

Serves a mock of the Voximplant Accounts methods until Ctrl-C.

  -p, --port N   port to listen on; 0, the default, takes a free one
      --host H   address to listen on; 127.0.0.1 by default
  -h, --help     this text
`;
