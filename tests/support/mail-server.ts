import type { Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer, type SMTPServerSession } from "smtp-server";

/** What the server does with a message instead of taking it. */
export type Trouble =
  /** Answers this to the recipient: "550 no such user". */
  | { recipient: string }
  /** Answers this to the sender. */
  | { sender: string }
  /** Answers this to the message. */
  | { message: string }
  /** Hangs up in the middle of the message; or once it has all of it, before its answer. */
  | { hangsUp: "within" | "before-answer" }
  /** Answers after so many milliseconds; never with Infinity. */
  | { waits: number };

type Settings = {
  /** Called once for each message that somebody tries to hand over: its recipient's address, and how often it came before. */
  trouble?: (address: string, before: number) => Trouble | undefined;
  login?: { user: string; password: string };
  port?: number;
};

const refusal = (reply: string) =>
  Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });

/** A real mail server in the process: what it received, how to reach it, and how to end it. */
export async function mailServer({ trouble = () => undefined, login, port = 0 }: Settings = {}) {
  const received: Email[] = [];
  const tried = new Map<string, number>();
  const troubles = new Map<string, Trouble | undefined>();
  let [atOnce, mostAtOnce] = [0, 0];

  const socketOf = ({ id }: SMTPServerSession) => {
    const connections = [...(server as unknown as { connections: Iterable<Connection> }).connections];
    return connections.find((connection) => connection.id === id)?._socket;
  };

  const server: SMTPServer = new SMTPServer({
    closeTimeout: 100,
    authOptional: !login,
    disabledCommands: login ? ["STARTTLS"] : ["STARTTLS", "AUTH"],
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _session, done) =>
      username === login?.user && password === login?.password
        ? done(null, { user: username })
        : done(refusal("535 wrong password")),
    onMailFrom: (_from, session, done) => {
      troubles.delete(session.id);
      const always = trouble("", 0);
      done(always && "sender" in always ? refusal(always.sender) : null);
    },
    onRcptTo: ({ address }, session, done) => {
      const before = tried.get(address) ?? 0;
      tried.set(address, before + 1);
      const met = trouble(address, before);
      troubles.set(session.id, met);
      done(met && "recipient" in met ? refusal(met.recipient) : null);
    },
    onData: async (stream, session, done) => {
      const met = troubles.get(session.id);
      if (met && "hangsUp" in met && met.hangsUp === "within") return void socketOf(session)?.destroy();
      mostAtOnce = Math.max(mostAtOnce, ++atOnce);
      const message = await buffer(stream).catch(() => undefined);
      // Whoever sent it is gone: a process that was killed.
      if (!message) return void (atOnce -= 1);
      const email = await PostalMime.parse(message);
      if (met && "waits" in met) {
        if (met.waits === Infinity) return;
        await new Promise((waited) => setTimeout(waited, met.waits));
      }
      atOnce -= 1;
      if (met && "message" in met) return done(refusal(met.message));
      received.push(email);
      if (met && "hangsUp" in met) return void socketOf(session)?.destroy();
      done();
    },
  });
  // Without anybody who listens, a connection that the other side resets would end the whole process.
  server.on("error", () => {});
  await new Promise<void>((listening) => server.listen(port, "127.0.0.1", listening));
  const { port: taken } = server.server.address() as { port: number };
  const close = () => new Promise<void>((closed) => server.close(closed));
  const who = login ? `${login.user}:${login.password}@` : "";
  return {
    received,
    tried,
    mostAtOnce: () => mostAtOnce,
    port: taken,
    url: `smtp://${who}127.0.0.1:${taken}`,
    close,
  };
}

type Connection = { id: string; _socket: Socket };
