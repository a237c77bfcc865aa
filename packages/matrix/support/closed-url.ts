import { closedPort } from "@vox-accounts/test-kit/servers";

/** A base URL that nothing listens on. Its port is far above those that browsers block. */
export async function closedUrl(): Promise<string> {
  return `http://127.0.0.1:${await closedPort()}/platform_api`;
}
