import { spawn } from "node:child_process";
import { once } from "node:events";
import { onTestFinished } from "vitest";

type Settings = {
  /** The directory of the database. */
  data: string;
  smtpUrl: string;
  /** Its messages come from this name. */
  name: string;
  now: Date;
  /** How many messages are on their way at once. */
  lanes?: number;
  /** It is gone as soon as the mail server has taken so many. */
  diesAt?: number;
};

/** A process of its own that is ready to send what is due at `now`; `deliver` settles when it has ended. */
export async function anOutboxProcess({ data, smtpUrl, name, now, lanes = 3, diesAt = 0 }: Settings) {
  const child = spawn(process.execPath, ["tests/support/outbox/start.mjs"], {
    env: {
      ...process.env,
      ...{ DATA: data, SMTP_URL: smtpUrl, NAME: name, NOW: now.toISOString() },
      ...{ LANES: String(lanes), DIES_AT: String(diesAt) },
    },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(child, "exit");
  onTestFinished(() => void child.kill("SIGKILL"));
  await Promise.race([once(child.stdout, "data"), ended]);
  return {
    async deliver() {
      child.stdin.write("go\n");
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
