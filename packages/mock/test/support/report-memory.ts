// preloaded into a spawned mock: reports the process's peak memory in MB
process.on("message", () => process.send?.(process.resourceUsage().maxRSS / 1024));
process.channel?.unref(); // lets the mock exit
