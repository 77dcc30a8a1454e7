import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { environment } from "#app/adapters/environment.server.ts";
import { cookieOf, visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { anOpenCall } from "#tests/support/given/applications.ts";

const settings = environment();
const { origin } = settings;
afterEach(() => {
  settings.origin = origin;
});

async function ask(path: string, headers: Record<string, string>) {
  const answer = await visit(path, { headers });
  const content = Buffer.from(await answer.arrayBuffer());
  return { encoding: answer.headers.get("Content-Encoding"), headers: answer.headers, content };
}

test.each(["", ".data"])(
  "a page%s comes compressed as its reader takes it, with its length",
  async (ending) => {
    const { slug } = anOpenCall();
    const path = `/calls/${slug}${ending}`;

    const plain = await ask(path, {});
    const zipped = await ask(path, { "Accept-Encoding": "gzip" });
    const brotli = await ask(path, { "Accept-Encoding": "gzip, br" });

    const all = [plain, zipped, brotli];
    expect(all.map(({ encoding }) => encoding)).toEqual([null, "gzip", "br"]);
    expect(all.map(({ headers }) => headers.get("Vary"))).toEqual(Array(3).fill("Accept-Encoding"));
    expect(all.map(({ headers }) => headers.get("Content-Length"))).toEqual(
      all.map(({ content }) => String(content.length)),
    );
    const texts = [plain.content, gunzipSync(zipped.content), brotliDecompressSync(brotli.content)].map(
      String,
    );
    for (const text of texts) expect(text).toContain(slug);
  },
);

test("what is small is sent as it is", async () => {
  const health = await ask("/healthz", { "Accept-Encoding": "br" });

  expect(health.encoding).toBe(null);
});

test("what another site asks for in somebody's name is not compressed, so that its length says nothing of their secrets", async () => {
  settings.origin = "https://finalist.test";
  const Cookie = await cookieOf(anAccount());
  const from = async (site: Record<string, string>, cookie = { Cookie } as Record<string, string>) =>
    (await ask("/account", { "Accept-Encoding": "br", ...cookie, ...site })).encoding;

  expect(await from({ "Sec-Fetch-Site": "same-origin" })).toBe("br");
  expect(await from({ "Sec-Fetch-Site": "none" })).toBe("br");
  expect(await from({ "Sec-Fetch-Site": "cross-site" })).toBe(null);
  expect(await from({ "Sec-Fetch-Site": "same-site" })).toBe(null);
  expect(await from({})).toBe(null);
});
