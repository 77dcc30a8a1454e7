import { createServer } from "node:http";
import { connect } from "node:net";
import { createRequestListener } from "@remix-run/node-fetch-server";
import { expect, onTestFinished, test } from "vitest";
import { plainForm } from "#app/http/form.ts";
import { hangUpOnSlow } from "#app/http/middleware.ts";
import { sentFile } from "#app/http/multipart.ts";

type Answer = (request: Request) => Promise<Response>;

/** Listens on a port of its own; gives the port. */
async function listening(answer: Answer): Promise<number> {
  const next = (request: Request) => () => answer(request).catch((refused: Response) => refused);
  const server = createServer(
    createRequestListener(async (request) => (await hangUpOnSlow({} as never, next(request))) as Response),
  );
  onTestFinished(() => void server.close());
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  return (server.address() as { port: number }).port;
}

/** Sends the head at once and the body piece by piece, `pause` milliseconds apart; gives what came until the line was cut. */
async function sendSlowly(port: number, type: string, pieces: string[], pause: number, length?: number) {
  const socket = connect(port, "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let received = "";
  socket.on("data", (piece) => (received += piece));
  const cut = new Promise<void>((over) => socket.once("close", () => over()));
  const bytes = length ?? pieces.join("").length;
  socket.write(`POST / HTTP/1.1\r\nHost: x\r\nContent-Type: ${type}\r\nContent-Length: ${bytes}\r\n\r\n`);
  for (const piece of pieces) {
    socket.write(piece);
    await new Promise((later) => setTimeout(later, pause));
  }
  // Whoever has sent all waits for the answer only; the rest of a form is for the portal to give up.
  if (!length) socket.end();
  await cut;
  return received;
}

const form = "application/x-www-form-urlencoded";
const readWithin =
  (most: number): Answer =>
  async (request) =>
    new Response(String((await plainForm(request, most)).get("text")));

test("a form whose rest does not come is answered, and the line is cut", async () => {
  const port = await listening(readWithin(100));

  const received = await sendSlowly(port, form, ["text=half"], 400, 1000);

  expect(received).toMatch(/^HTTP\/1\.1 408 /);
});

test("a form that comes slowly, but in time, is read", async () => {
  const port = await listening(readWithin(20_000));

  const received = await sendSlowly(port, form, ["text=", "one", "two"], 100);

  expect(received).toContain("onetwo");
});

test("a file may take longer than a form", async () => {
  const port = await listening(async (request) => {
    const file = await sentFile(request);
    let bytes = 0;
    for await (const piece of file!.content) bytes += piece.byteLength;
    return new Response(`${bytes} bytes`);
  });
  const head = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n';

  const received = await sendSlowly(
    port,
    "multipart/form-data; boundary=b",
    [head, "one", "two", "\r\n--b--\r\n"],
    150,
  );

  expect(received).toMatch(/^HTTP\/1\.1 200 [^]*6 bytes/);
});
