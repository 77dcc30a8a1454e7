import { connect } from "node:net";

export type Answer = { status: number; bytes: number };
type Reading = { status: number; bytes: number; left: number };

const headEnd = Buffer.from("\r\n\r\n");
const lastChunk = Buffer.from("0\r\n\r\n");

/** One connection that is kept open: sends a request as bytes and settles with its answer. No library's cost is measured. */
export function openConnection(port: number) {
  const socket = connect(port, "127.0.0.1").setNoDelay();
  let waiting: { resolve: (answer: Answer) => void; reject: (problem: Error) => void } | undefined;
  let head = Buffer.alloc(0);
  let reading: Reading | undefined;

  function done({ status, bytes }: Reading) {
    reading = undefined;
    const { resolve } = waiting!;
    waiting = undefined;
    resolve({ status, bytes });
  }

  socket.on("data", (piece) => {
    let content = piece as Buffer;
    if (!reading) {
      head = Buffer.concat([head, content]);
      const end = head.indexOf(headEnd);
      if (end < 0) return;
      reading = startOf(head.subarray(0, end).toString("latin1"));
      content = head.subarray(end + headEnd.length);
      head = Buffer.alloc(0);
    }
    reading.bytes += content.length;
    reading.left -= content.length;
    // Without a length the answer ends with an empty chunk.
    const isWhole = Number.isNaN(reading.left)
      ? content.subarray(-lastChunk.length).equals(lastChunk)
      : reading.left <= 0;
    if (isWhole) done(reading);
  });
  socket.on("error", (problem) => waiting?.reject(problem));
  socket.on("close", () => waiting?.reject(new Error("The portal hung up.")));

  return {
    ask: (request: Buffer[]) =>
      new Promise<Answer>((resolve, reject) => {
        waiting = { resolve, reject };
        socket.cork();
        for (const part of request) socket.write(part);
        socket.uncork();
      }),
    /** The portal hangs up on who is silent for some seconds. */
    isOpen: () => !socket.destroyed && !socket.readableEnded,
    close: () => socket.destroy(),
  };
}

function startOf(head: string): Reading {
  const status = Number(head.slice(9, 12));
  const hasNone = status === 204 || status === 304;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  return { status, bytes: 0, left: hasNone ? 0 : Number(length ?? NaN) };
}
