import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { afterEach, expect, test } from "vitest";
import { arrivingPath, forgetArriving, writeArriving } from "#app/adapters/files-arriving.server.ts";

const id = crypto.randomUUID();
const kilobyte = 1024;
afterEach(() => forgetArriving(id));

/** Hands out the pieces and tells how many were asked for. */
function sender(pieces: Uint8Array[]) {
  const told = { read: 0 };
  async function* send() {
    for (const piece of pieces) {
      told.read += 1;
      yield piece;
    }
  }
  return { told, content: send() };
}

test.each([1, 3, 256, 300, 700])("a content of %i KB is written to its last byte", async (kilobytes) => {
  const pieces = Array.from({ length: kilobytes }, () => randomBytes(kilobyte));
  const whole = Buffer.concat(pieces);
  const found = await writeArriving(id, sender(pieces).content, whole.length);
  const sha256 = createHash("sha256").update(whole).digest("hex");
  expect(found).toEqual({ bytes: whole.length, sha256, beginning: pieces[0] });
  expect((await readFile(arrivingPath(id))).equals(whole)).toBe(true);
});

test("of what is too much one byte is kept, the rest read, and what is far too much not even read", async () => {
  const pieces = Array.from({ length: 100 }, () => randomBytes(kilobyte));
  const { told, content } = sender(pieces);
  const found = await writeArriving(id, content, 10 * kilobyte);
  const kept = Buffer.concat(pieces).subarray(0, 10 * kilobyte + 1);
  expect(found).toMatchObject({
    bytes: kept.length,
    sha256: createHash("sha256").update(kept).digest("hex"),
  });
  expect((await readFile(arrivingPath(id))).equals(kept)).toBe(true);
  expect(told.read).toBe(41);
});

test("of nothing comes an empty file", async () => {
  expect(await writeArriving(id, sender([]).content, kilobyte)).toMatchObject({ bytes: 0 });
  expect(await readFile(arrivingPath(id))).toHaveLength(0);
});
