import fc from "fast-check";
import { expect, test } from "vitest";
import { sentFile } from "#app/http/multipart.ts";

const boundary = "----cut";
const bytes = (text: string) => Buffer.from(text, "latin1");

function message(name: string, content: Uint8Array) {
  const header = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n`;
  return Buffer.concat([
    Buffer.from(`${header}Content-Type: application/pdf\r\n\r\n`),
    content,
    bytes(`\r\n--${boundary}--\r\n`),
  ]);
}

/** A request whose body arrives in pieces of these lengths, over and over. */
function requestOf(body: Uint8Array, lengths: number[]) {
  let place = 0;
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      for (const length of lengths) {
        if (place >= body.length) return controller.close();
        controller.enqueue(body.subarray(place, (place += length)));
      }
    },
  });
  return new Request("http://finalist.test", {
    method: "POST",
    body: stream,
    headers: { "Content-Type": `multipart/form-data; boundary=${boundary}` },
    duplex: "half",
  } as RequestInit);
}

async function read(request: Request) {
  const sent = (await sentFile(request))!;
  const pieces: Uint8Array[] = [];
  for await (const piece of sent.content) pieces.push(piece);
  return {
    ...sent,
    content: Buffer.concat(pieces),
    longest: Math.max(0, ...pieces.map(({ length }) => length)),
  };
}

// Contents that are full of what looks like the beginning of a boundary.
const treacherous = fc
  .array(fc.constantFrom("\r", "\n", "-", "\r\n--", "\r\n------cu", "x", "\0"), { maxLength: 60 })
  .map((parts) => bytes(parts.join("")));
const lengths = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 });

test("a file is read as it was sent, in whatever pieces it arrives", async () => {
  await fc.assert(
    fc.asyncProperty(treacherous, lengths, async (content, inPieces) => {
      const { field, name, content: got } = await read(requestOf(message("deck.pdf", content), inPieces));

      expect({ field, name, got }).toEqual({ field: "file", name: "deck.pdf", got: content });
    }),
  );
});

test("no more of a file is kept than one piece of it and the length of the boundary", async () => {
  const content = new Uint8Array(1_000_000);

  const { longest } = await read(requestOf(message("deck.pdf", content), [1000]));

  expect(longest).toBeLessThanOrEqual(1000 + boundary.length + 4);
});

test("a file that arrives in one large piece with its name is read", async () => {
  const content = Buffer.alloc(100_000, 7);

  const { name, content: got } = await read(requestOf(message("deck.pdf", content), [200_000]));

  expect([name, got.equals(content)]).toEqual(["deck.pdf", true]);
});

test("names keep their letters, and quotes that browsers escape", async () => {
  const { name } = await read(requestOf(message("Дек %22Север%22.pdf", bytes("x")), [7]));

  expect(name).toBe('Дек "Север".pdf');
});

test("a form that is cut off in the middle of a file is an error, not a shorter file", async () => {
  const cut = message("deck.pdf", new Uint8Array(100)).subarray(0, 150);

  await expect(read(requestOf(cut, [10]))).rejects.toMatchObject({ status: 400 });
});

test("what is not a form of files has none", async () => {
  const request = new Request("http://finalist.test", {
    method: "POST",
    body: new URLSearchParams({ a: "b" }),
  });

  expect(await sentFile(request)).toBeUndefined();
});

test("a form that does not say where its parts end is none", async () => {
  const headers = { "Content-Type": "multipart/form-data" };
  const request = new Request("http://finalist.test", { method: "POST", body: "x", headers });

  expect(await sentFile(request)).toBeUndefined();
});
