// A mail server in a process of its own that takes everything; says what it took when it is asked.
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

const taken = new Map<string, number>();
let [first, last, letter] = [0, 0, ""];

function take(source: string) {
  const id = /^Message-ID: <([^@>]+)@/im.exec(source)![1];
  taken.set(id, (taken.get(id) ?? 0) + 1);
  last = performance.now();
  first ||= last;
  letter ||= source;
}

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onData: (stream, _session, answered) => {
    const read = buffer(stream).then((source) => take(String(source)));
    read.then(() => answered(), answered);
  },
});
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => {
  const { port } = server.server.address() as { port: number };
  process.send!({ url: `smtp://127.0.0.1:${port}` });
});

process.on("message", (asked) => {
  const twice = [...taken.values()].filter((times) => times > 1).length;
  process.send!({ count: taken.size, twice, seconds: (last - first) / 1000, letter });
  if (asked !== "forget") return;
  taken.clear();
  [first, last, letter] = [0, 0, ""];
});
process.on("disconnect", () => process.exit());
