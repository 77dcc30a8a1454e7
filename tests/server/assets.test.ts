import { mkdirSync, writeFileSync } from "node:fs";
import { createServer, get, type IncomingMessage } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { assetsIn } from "#app/server/assets.ts";
import { compressAssets } from "#app/server/compress-assets.ts";
import { encodingFor } from "#app/http/encoding.ts";
import { aFolder } from "#tests/support/command.ts";

const script = "export const words = 'words, and more words';\n".repeat(200);

/** A server of a build with a script, a small script and a font; what it answers to an address, as it came. */
async function aServer() {
  const folder = aFolder();
  mkdirSync(join(folder, "assets"));
  writeFileSync(join(folder, "assets/page.js"), script);
  writeFileSync(join(folder, "assets/small.js"), "export {};");
  writeFileSync(join(folder, "assets/font.woff2"), Buffer.alloc(2000));
  await compressAssets(folder);
  const server = createServer(assetsIn(folder, (_request, response) => response.writeHead(404).end()));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  onTestFinished(() => void server.close());
  const { port } = server.address() as { port: number };
  return async (path: string, headers: Record<string, string> = {}) => {
    const answer = await new Promise<IncomingMessage>((came) =>
      get({ host: "127.0.0.1", port, path, headers, agent: false }, came),
    );
    return { status: answer.statusCode, headers: answer.headers, content: await buffer(answer) };
  };
}

test("a browser is sent the smallest form of a script that it takes, and each form has its own tag", async () => {
  const ask = await aServer();

  const plain = await ask("/assets/page.js");
  const zipped = await ask("/assets/page.js", { "Accept-Encoding": "gzip, deflate" });
  const brotli = await ask("/assets/page.js", { "Accept-Encoding": "gzip, deflate, br, zstd" });

  const all = [plain, zipped, brotli];
  expect(all.map(({ headers }) => headers["content-encoding"])).toEqual([undefined, "gzip", "br"]);
  expect(all.map(({ headers }) => headers.vary)).toEqual(Array(3).fill("Accept-Encoding"));
  expect(all.map(({ headers }) => headers["content-type"])).toEqual(
    Array(3).fill("text/javascript; charset=utf-8"),
  );
  expect(new Set(all.map(({ headers }) => headers.etag)).size).toBe(3);
  expect(plain.content.toString()).toBe(script);
  expect(gunzipSync(zipped.content).toString()).toBe(script);
  expect(brotliDecompressSync(brotli.content).toString()).toBe(script);
});

test("what a browser has already is not sent again, in the form that it has", async () => {
  const ask = await aServer();
  const { headers } = await ask("/assets/page.js", { "Accept-Encoding": "br" });

  const known = await ask("/assets/page.js", { "Accept-Encoding": "br", "If-None-Match": headers.etag! });
  const inOther = await ask("/assets/page.js", { "Accept-Encoding": "gzip", "If-None-Match": headers.etag! });

  expect([known.status, known.content.length]).toEqual([304, 0]);
  expect(inOther.status).toBe(200);
});

test("small files and fonts are sent as they are, and compressed files have no address", async () => {
  const ask = await aServer();
  const headers = { "Accept-Encoding": "br" };

  const [small, font, made] = await Promise.all(
    ["/assets/small.js", "/assets/font.woff2", "/assets/page.js.br"].map((path) => ask(path, headers)),
  );

  expect([small, font].map((one) => one.headers["content-encoding"])).toEqual([undefined, undefined]);
  expect(made.status).toBe(404);
});

test.each([
  [undefined, undefined],
  ["", undefined],
  ["identity", undefined],
  ["br", "br"],
  ["gzip, deflate", "gzip"],
  ["gzip, deflate, br;q=0.1", "br"],
  ["br;q=0, gzip;q=1.0", "gzip"],
  ["br;q=0, gzip; q=0", undefined],
  ["brotli, gzipped", undefined],
])("who accepts %j is sent %s", (accepted, encoding) => {
  expect(encodingFor(accepted, ["br", "gzip"])).toBe(encoding);
});
