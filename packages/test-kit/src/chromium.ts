import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usualPaths = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const quietArgs = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Starts this machine's Chromium with an empty profile. @throws if it is not installed. */
export async function startChromium(): Promise<Browser> {
  const { CHROMIUM_PATH } = process.env;
  const executablePath = (CHROMIUM_PATH ? [CHROMIUM_PATH] : usualPaths).find((path) =>
    existsSync(path),
  );
  if (!executablePath) {
    throw new Error(
      "Chromium is missing: install it (apt-get install chromium), or set CHROMIUM_PATH to its path.",
    );
  }
  return chromium.launch({ executablePath, args: quietArgs });
}
