import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

export type Used = { cpu: number; loop: number; statements: number; longest: number; memory: number };
type Settings = { data: string; port: number; more?: NodeJS.ProcessEnv };

/** The portal as built, in a process of its own that tells what it has used. */
export async function startPortal({ data, port, more }: Settings) {
  const origin = `http://127.0.0.1:${port}`;
  const own = { DATA: data, PORTAL_ORIGIN: origin, PORT: String(port), NODE_ENV: "production" };
  const meter = ["--import", "./tests/bench/pages/meter.ts"];
  const portal = spawn(process.execPath, [...meter, "build/server/main.js"], {
    env: { ...process.env, SMTP_URL: "smtp://127.0.0.1:1", ...own, ...more },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  while (!(await fetch(`${origin}/healthz`).catch(() => undefined))?.ok) await pause(50);
  const used = () =>
    new Promise<Used>((resolve) => {
      portal.once("message", (told) => resolve(told as Used));
      portal.send("used");
    });
  const stopped = () =>
    new Promise((gone) => {
      portal.once("exit", gone);
      portal.kill("SIGTERM");
    });
  return { used, stopped };
}
