import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const quiet =
  "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync";

/** Starts this machine's Chromium with an empty profile. */
export async function startChromium(): Promise<Browser> {
  const { CHROMIUM_PATH } = process.env;
  const executablePath = (CHROMIUM_PATH ? [CHROMIUM_PATH] : usual).find((path) => existsSync(path));
  if (!executablePath) {
    throw new Error(
      "Chromium is missing: install it (apt-get install chromium), or set CHROMIUM_PATH to where it is.",
    );
  }
  return chromium.launch({ executablePath, args: quiet.split(" ") }); // the profile is a temporary one
}
