import { spawn } from "node:child_process";

/** Builds browser and server code into build/; prints only what goes wrong. */
export function buildPortal() {
  return new Promise((resolve, reject) => {
    const build = spawn("node_modules/.bin/react-router", ["build"], { stdio: ["ignore", "pipe", "pipe"] });
    const lines = [];
    build.stdout.on("data", (line) => lines.push(line));
    build.stderr.on("data", (line) => lines.push(line));
    build.on("exit", (code) => (code ? reject(new Error(Buffer.concat(lines).toString())) : resolve()));
  });
}
