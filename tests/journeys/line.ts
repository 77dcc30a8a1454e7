import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";

export type Line = Awaited<ReturnType<typeof openLine>>;

/** A line between a browser and the portal that can be slow, and cut in the middle of a request. */
export async function openLine(to: string, megabytesPerSecond: number) {
  const { hostname, port } = new URL(to);
  const sockets = new Set<Socket>();
  let broken = false;
  const server = createServer((browser) => {
    if (broken) return browser.destroy();
    const portal = connect(Number(port), hostname);
    join(browser, portal, sockets, megabytesPerSecond * 1000);
  });
  await new Promise<void>((open) => server.listen(0, "127.0.0.1", open));
  const cut = () => {
    broken = true;
    for (const socket of sockets) socket.destroy();
  };
  const mend = () => void (broken = false);
  return { origin: originOf(server), cut, mend, close: () => (cut(), server.close()) };
}

function join(browser: Socket, portal: Socket, sockets: Set<Socket>, bytesPerMillisecond: number) {
  for (const [one, other] of [
    [browser, portal],
    [portal, browser],
  ] as const) {
    sockets.add(one);
    one.on("error", () => other.destroy());
    one.on("close", () => (sockets.delete(one), other.destroy()));
  }
  portal.pipe(browser);
  browser.on("data", (piece: Buffer) => {
    portal.write(piece);
    browser.pause();
    setTimeout(() => browser.resume(), piece.length / bytesPerMillisecond);
  });
}

function originOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
