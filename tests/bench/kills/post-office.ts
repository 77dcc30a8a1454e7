import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** A mail server in the bench's own process, which writes down every message that it says 250 to. */
export async function postOffice() {
  /** How often it took the message of that id. */
  const taken = new Map<string, number>();
  const sinceKill = new Set<string>();
  /** Killed between this server's answer and the portal's mark: these may come once more. */
  const unmarked = new Set<string>();
  const again = { inWindow: 0, outside: 0 };

  function take(id: string) {
    if (taken.has(id)) again[unmarked.delete(id) ? "inWindow" : "outside"] += 1;
    taken.set(id, (taken.get(id) ?? 0) + 1);
    sinceKill.add(id);
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, answered) => {
      const read = buffer(stream).then((source) =>
        take(/^Message-ID: <([^@>]+)@/im.exec(String(source))![1]),
      );
      read.then(() => answered(), answered);
    },
  });
  // A portal that is killed resets its connections.
  server.on("error", () => {});
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    again,
    /** The portal is dead: what it was answered since the last time and did not mark may be sent once more. */
    noteKill(isMarked: (id: string) => boolean) {
      for (const id of sinceKill) if (!isMarked(id)) unmarked.add(id);
      sinceKill.clear();
    },
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}
