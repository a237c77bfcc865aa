import { spawn } from "node:child_process";
import { constants } from "node:os";

/**
 * Runs a program on this terminal and returns its exit code. The child gets Ctrl-C from the
 * terminal and decides itself when to end; SIGTERM is forwarded.
 * @param {string} file
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} [options]
 * @returns {Promise<number>}
 */
export function runChild(file, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: "inherit", ...options });
    const wait = () => {};
    const handOn = () => child.kill("SIGTERM");
    process.on("SIGINT", wait);
    process.on("SIGTERM", handOn);
    const done = () => {
      process.off("SIGINT", wait);
      process.off("SIGTERM", handOn);
    };
    child.once("error", (error) => {
      done();
      reject(error);
    });
    child.once("close", (code, signal) => {
      done();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/**
 * Runs a step with a progress line, shows its output only if it fails, and returns its exit code.
 * @param {string} label
 * @param {string} file
 * @param {string[]} args
 * @param {{ cwd?: string, shell?: boolean }} options
 * @returns {Promise<number>}
 */
export function quietStep(label, file, args, options) {
  const began = performance.now();
  process.stderr.write(`${label}… `);
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
    /** @type {Buffer[]} */
    const printed = [];
    child.stdout.on("data", (chunk) => printed.push(chunk));
    child.stderr.on("data", (chunk) => printed.push(chunk));
    child.once("error", reject);
    child.once("close", (code) => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      process.stderr.write(code === 0 ? `${seconds} s\n` : "failed\n");
      if (code !== 0) process.stderr.write(Buffer.concat(printed));
      resolve(code ?? 1);
    });
  });
}
