// preloaded into a spawned mock: tells whoever asks the most memory that the process ever had, in
// MB
process.on("message", () => process.send?.(process.resourceUsage().maxRSS / 1024));
process.channel?.unref(); // so that the mock ends when it is stopped
