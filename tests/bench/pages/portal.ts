import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

export type Used = { cpu: number; loop: number; statements: number; longest: number; memory: number };

const start: string = JSON.parse(readFileSync("package.json", "utf8")).scripts.start;
/** What `npm start` tells Node, and the system. */
export const flags = start.match(/--\S+/g)!;
export const settings = Object.fromEntries(start.match(/[A-Z_]+=\S+/g)!.map((one) => one.split("=")));

/** With what the processes below it used, of which there are some when WEB_CONCURRENCY says so. */
function withChildren(pid: number, used: Used): Used {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").match(/\d+/g) ?? [];
  return { ...used, cpu: children.reduce((sum, child) => sum + cpuOf(child), used.cpu) };
}

/** Milliseconds of the processor, of which the system counts ten at a time. */
function cpuOf(pid: string): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return 10 * (Number(afterName[11]) + Number(afterName[12]));
}

type Settings = { data: string; port: number; more?: NodeJS.ProcessEnv };

/** The portal as built, on a database, told to say what it uses; it is there once it answers. */
export async function startPortal({ data, port, more }: Settings) {
  const origin = `http://127.0.0.1:${port}`;
  const from = performance.now();
  const profile = process.env.PROFILE
    ? ["--cpu-prof", `--cpu-prof-dir=${process.env.PROFILE}`, "--cpu-prof-interval=500"]
    : [];
  const portal = spawn(
    process.execPath,
    [...flags, ...profile, "--import", "./tests/bench/pages/meter.ts", "build/server/main.js"],
    {
      env: {
        ...process.env,
        ...settings,
        ...{ DATA: data, PORTAL_ORIGIN: origin, PORT: String(port) },
        ...{ SMTP_URL: "smtp://127.0.0.1:1", ...more },
      },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    },
  );
  // A bench that fails leaves nothing behind that holds the port.
  const kill = () => portal.kill("SIGKILL");
  process.once("exit", kill);
  portal.once("exit", () => process.off("exit", kill));
  while (!(await fetch(`${origin}/healthz`).catch(() => undefined))?.ok) {
    if (portal.exitCode !== null) throw new Error("The portal did not start; was it built? `npm run build`");
    await pause(10);
  }
  const readyAfter = performance.now() - from;
  const used = () =>
    new Promise<Used>((resolve) => {
      portal.once("message", (told) => resolve(withChildren(portal.pid!, told as Used)));
      portal.send("used");
    });
  const stopped = () =>
    new Promise((gone) => {
      portal.once("exit", gone);
      portal.kill("SIGTERM");
    });
  /** The most memory that it ever held, in megabytes. */
  const mostMemory = () => {
    const status = readFileSync(`/proc/${portal.pid}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)![1]) / 1024;
  };
  return { origin, readyAfter, used, stopped, mostMemory };
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;

/** What a start finds to do in a world that was made a moment ago, such as thanking a thousand evaluators, is done once. */
export async function settled(portal: Portal) {
  const deadline = Date.now() + 120_000;
  let [before, calm] = [(await portal.used()).cpu, 0];
  while (calm < 5 && Date.now() < deadline) {
    await pause(1000);
    const { cpu } = await portal.used();
    calm = cpu - before < 50 ? calm + 1 : 0;
    before = cpu;
  }
}
