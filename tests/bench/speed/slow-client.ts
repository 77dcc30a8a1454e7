import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import type { Request } from "./driver.ts";
import { written } from "./written.ts";

/** Sends a request over a line that is nearly dead, a byte every 200 ms after its head; the status that it is answered with. */
export async function drip(port: number, request: Request): Promise<number> {
  const socket = connect(port, "127.0.0.1");
  const answered = new Promise<number>((resolve) => {
    socket.once("data", (head) => resolve(Number(String(head).slice(9, 12))));
    socket.once("error", () => resolve(0));
    socket.once("close", () => resolve(0));
  });
  const [head, body] = written(port, request);
  socket.write(head);
  for (const byte of body) {
    await pause(200);
    socket.write(Buffer.of(byte));
  }
  const status = await answered;
  socket.destroy();
  return status;
}
