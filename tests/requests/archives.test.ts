import { expect, test } from "vitest";
import { zipResponse } from "#app/http/zip.ts";

const large = "x".repeat(2_000_000);

function anArchive() {
  const open = async () => new Blob([large]).stream();
  return zipResponse(
    ["first.txt", "second.txt"].map((name) => ({ name, open })),
    "archive.zip",
  );
}

test("who downloads an archive waits for nobody who reads another one slowly", async () => {
  const unread = Array.from({ length: 20 }, anArchive);
  await new Promise((resolve) => setTimeout(resolve, 50));

  const { byteLength } = await anArchive().arrayBuffer();

  expect(byteLength).toBeGreaterThan(2 * large.length);
  await Promise.all(unread.map(({ body }) => body!.cancel()));
}, 8000);
