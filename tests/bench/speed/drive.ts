import { spawn } from "node:child_process";
import { json } from "node:stream/consumers";
import type { Load, Measured } from "./driver.ts";

/** Sends a load from a process of its own; what it measured, by the name of the act. */
export async function drive(load: Load): Promise<Record<string, Measured>> {
  const driver = spawn(process.execPath, ["tests/bench/speed/driver.ts"], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  driver.stdin.end(JSON.stringify(load));
  return (await json(driver.stdout)) as Record<string, Measured>;
}
