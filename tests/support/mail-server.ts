import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A real mail server in the process: what it received, how to reach it, and how to end it. */
export async function mailServer() {
  const received: Email[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData: (stream, _session, taken) => {
      const read = buffer(stream).then((source) => PostalMime.parse(source));
      read.then((email) => received.push(email)).then(() => taken(), taken);
    },
  });
  // Without anybody who listens, a connection that the other side resets would end the whole process.
  server.on("error", () => {});
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.server.address() as { port: number };
  const close = () => new Promise<void>((closed) => server.close(closed));
  return { received, url: `smtp://127.0.0.1:${port}`, close };
}
