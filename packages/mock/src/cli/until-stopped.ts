/** Waits for Ctrl-C, another polite request to end, or the end of who reads the output; a second request ends the process at once. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve());
    process.stdout.on("error", () => resolve());
  });
}
