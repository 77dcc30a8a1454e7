import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { builtPortal, freePort, launch, startServer } from "#tests/support/server.ts";

beforeAll(builtPortal);

const odd = (DISK: "slow" | "broken") => ({
  DATA: mkdtempSync(join(tmpdir(), "finalist-disk-")),
  DISK,
  NODE_OPTIONS: `--import ${resolve("tests/support/odd-disk.mjs")}`,
});

const somebody = (name: string) => ({ name, email: `${name}@company.example`, password: "a long password" });

async function timed(work: () => Promise<Response>) {
  const from = performance.now();
  const { status } = await work();
  return { status, milliseconds: performance.now() - from };
}

test("nobody is told of what is not on the disk yet", async () => {
  const { post } = await startServer(odd("slow"));

  const signUp = (name: string) => timed(() => post("/sign-up", "", somebody(name)));
  const answers = await Promise.all(["ana", "boris", "vera", "georgi"].map(signUp));

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  for (const { milliseconds } of answers) expect(milliseconds).toBeGreaterThan(1000);
});

test("a disk that fails is never answered with success, nor when it is asked again", async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  launch({ ...odd("broken"), PORT: String(port), PORTAL_ORIGIN: origin });
  const send = () =>
    fetch(`${origin}/sign-up`, {
      method: "POST",
      headers: { Origin: origin },
      body: new URLSearchParams(somebody("ana")),
    });

  const first = await vi.waitFor(send, { timeout: 30_000 });
  const second = await send();

  expect([first.status, second.status]).toEqual([503, 503]);
});
