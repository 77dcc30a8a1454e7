import { connect } from "node:net";
import { beforeAll, expect, test } from "vitest";
import { aDataFolder } from "#tests/support/command.ts";
import { badMessage } from "#tests/support/bad-requests/messages.ts";
import { builtPortal, startServer } from "#tests/support/server.ts";

beforeAll(builtPortal, 300_000);

const number = Number(process.env.BAD_MESSAGES ?? 500);
const seed = process.env.SEED ?? "finalist";

/** What the portal says to it until it hangs up; whoever sends has hung up on their side already. */
function answerTo(message: Buffer, port: number): Promise<string> {
  return new Promise((over) => {
    let answer = "";
    const socket = connect(port, "127.0.0.1", () => socket.end(message));
    socket.on("data", (piece) => (answer += piece));
    socket.on("error", () => {});
    socket.on("close", () => over(answer));
  });
}

test(`${number} messages that are hardly HTTP are refused or answered, and the portal goes on`, async () => {
  const { port, origin, heard } = await startServer({ DATA: aDataFolder() });
  const broken: string[] = [];
  const told = new Map<string, number>();

  for (let turn = 0; turn < number; turn++) {
    const message = badMessage(seed, turn);
    const answer = await answerTo(message, port);
    const statuses = [...answer.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => status);
    for (const status of statuses) told.set(status, (told.get(status) ?? 0) + 1);
    const isMute = answer !== "" && statuses.length === 0;
    const isWordless = /^HTTP\/1\.1 4/.test(answer) && /(?<!\r\n0)\r\n\r\n$/.test(answer);
    const asksForHead = message.subarray(0, 5).toString() === "HEAD ";
    if (isMute || (isWordless && !asksForHead) || statuses.some((status) => status >= "500"))
      broken.push(`${turn}: ${message.toString("latin1").slice(0, 200)} → ${answer.slice(0, 200)}`);
  }

  expect(broken).toEqual([]);
  expect(Number(told.get("400"))).toBeGreaterThan(number / 10);
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect(heard.code).toBeUndefined();
  expect(heard.said).not.toContain('"level":"error"');
}, 600_000);
