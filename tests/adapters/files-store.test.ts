import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bucketStore } from "#app/adapters/files-bucket.server.ts";
import { folderStore } from "#app/adapters/files-folder.server.ts";
import type { FileStore } from "#app/adapters/files-store.ts";
import { s3Server } from "#tests/support/s3.ts";

const folder = mkdtempSync(join(tmpdir(), "finalist-store-"));
let s3: Awaited<ReturnType<typeof s3Server>>;
beforeAll(async () => void (s3 = await s3Server("calls")));
afterAll(async () => {
  await s3.close();
  rmSync(folder, { recursive: true, force: true });
});

const bucket = (prefix: string) =>
  bucketStore({ bucket: "calls", prefix, region: "us-east-1", endpoint: s3.endpoint }, s3.keys);

const stores: [string, () => FileStore][] = [
  ["a directory", () => folderStore(join(folder, "attachments"))],
  ["a bucket", () => bucket("portal/attachments")],
  ["a bucket without a prefix", () => bucket("")],
];

function aLocalFile(content: string | Uint8Array) {
  const path = join(folder, crypto.randomUUID());
  writeFileSync(path, content);
  return path;
}

async function textOf(content: Promise<ReadableStream<Uint8Array> | undefined>) {
  const found = await content;
  return found && new Response(found as ReadableStream<Uint8Array<ArrayBuffer>>).text();
}

async function idsIn(store: FileStore) {
  const ids = [];
  for await (const { id } of store.list()) ids.push(id);
  return ids;
}

describe.each(stores)("%s", (_name, open) => {
  test("gives back what was put there, whole or in part", async () => {
    const store = open();
    const id = crypto.randomUUID();

    await store.put(id, aLocalFile("0123456789"));

    expect(await textOf(store.get(id))).toBe("0123456789");
    expect(await textOf(store.get(id, { first: 2, last: 4 }))).toBe("234");
    expect(await store.size(id)).toBe(10);
  });

  test("keeps a large content byte by byte", async () => {
    const store = open();
    const id = crypto.randomUUID();
    const content = Buffer.alloc(7_000_001, "large");

    await store.put(id, aLocalFile(content));

    const found = await new Response(
      (await store.get(id)) as ReadableStream<Uint8Array<ArrayBuffer>>,
    ).arrayBuffer();
    expect(content.equals(Buffer.from(found))).toBe(true);
  });

  test("takes the same content again, as after a crash", async () => {
    const store = open();
    const id = crypto.randomUUID();
    const path = aLocalFile("once");

    await store.put(id, path);
    await store.put(id, path);

    expect(await textOf(store.get(id))).toBe("once");
  });

  test("knows nothing of what was never there or is deleted", async () => {
    const store = open();
    const [deleted, never] = [crypto.randomUUID(), crypto.randomUUID()];
    await store.put(deleted, aLocalFile("gone"));

    await store.delete(deleted);
    await store.delete(never);

    expect(await Promise.all([store.get(deleted), store.size(deleted)])).toEqual([undefined, undefined]);
    expect(await Promise.all([store.get(never), store.size(never)])).toEqual([undefined, undefined]);
  });

  test("lists what it has with when it came", async () => {
    const store = open();
    const before = await idsIn(store);
    const id = crypto.randomUUID();

    await store.put(id, aLocalFile("listed"));

    const added = [];
    for await (const one of store.list()) if (!before.includes(one.id)) added.push(one);
    expect(added).toEqual([{ id, since: expect.any(Date) }]);
    expect(Math.abs(Date.now() - added[0].since.getTime())).toBeLessThan(60_000);
  });

  test("fails when the content cannot be read, and then has nothing", async () => {
    const store = open();
    const id = crypto.randomUUID();

    await expect(store.put(id, join(folder, "missing"))).rejects.toThrow("ENOENT");

    expect(await store.size(id)).toBeUndefined();
  });
});

test("what else lies in a directory is none of the store's", async () => {
  const own = join(folder, "shared");
  const store = folderStore(own);
  const id = crypto.randomUUID();
  await store.put(id, aLocalFile("ours"));
  writeFileSync(join(own, "accounts.xlsx"), "theirs");
  utimesSync(join(own, "accounts.xlsx"), 0, 0);

  expect(readdirSync(own).toSorted()).toEqual([id, "accounts.xlsx"].toSorted());
  expect(await idsIn(store)).toEqual([id]);
});

test("what else lies below a bucket's prefix is none of the store's", async () => {
  const [outer, inner] = [bucket("outer"), bucket("outer/inner")];
  await inner.put(crypto.randomUUID(), aLocalFile("another portal's"));

  expect(await idsIn(outer)).toEqual([]);
});
