import { type Random, seeded } from "#db/seed/random.ts";

const nothing = Buffer.alloc(0);
const bytes = (random: Random, count: number) =>
  Buffer.from(Array.from({ length: count }, () => random.between(0, 255)));

const targets = [
  "/",
  "//evil.example/%2e%2e",
  "http://evil.example/",
  "https://[::1/",
  "*",
  "/calls/%",
  "/calls/%C0%AF",
  "/calls/\\..\\..",
  "/assets/../../package.json",
  "/assets/%00.js",
  "/assets/%",
  "/\u00e9",
  "/?a=%zz&b[]=&=",
  "?",
  "",
  `/${"a".repeat(20_000)}`,
  `/?q=${"%F0%9F".repeat(900)}`,
];
const methods = [
  "GET",
  "POST",
  "HEAD",
  "get",
  "PURGE",
  "CONNECT",
  "OPTIONS",
  "TRACE",
  "PRI",
  "G ET",
  "QUERY",
  "",
];
const versions = ["HTTP/1.1", "HTTP/1.0", "HTTP/9.9", "HTTP/2.0", "http/1.1", "ICY/1.1", ""];
const hosts = [
  "Host: x",
  "Host:",
  "Host: a b",
  "Host: [::",
  "Host: x:99999",
  "Host: x/../y",
  "Host: user:word@x",
  "Host: \u00e9",
  "Host: x\r\nHost: y",
  "NoHost: x",
];
const headers = [
  "Content-Length: -1",
  "Content-Length: 5\r\nContent-Length: 6",
  "Content-Length: 5\r\nTransfer-Encoding: chunked",
  "Content-Length: 9999999999999999999999",
  "Transfer-Encoding: gobbledygook",
  "Transfer-Encoding: chunked, identity",
  "Transfer-Encoding: chunked",
  "Expect: 100-continue",
  "Expect: a miracle",
  "Upgrade: websocket\r\nConnection: Upgrade",
  "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA",
  "Connection: keep-alive, close, keep-alive",
  "No colon in here",
  " Folded: line",
  "Bad Name: x",
  "X-Nul: a\u0000b",
  "X-Bell: \u0007",
  "Cookie: ;;;===;\u00e9=%",
  "Range: bytes=0-0,1-1,2-2,-",
  'If-None-Match: "",W/"",*,"unfinished',
  "Accept-Encoding: br;q=2, gzip;q=-1, *;q=NaN",
  "Content-Type: multipart/form-data; boundary=",
  "Content-Type: application/x-www-form-urlencoded; charset=utf-99",
  `X-Long: ${"x".repeat(17_000)}`,
  Array.from({ length: 2100 }, (_, at) => `X-${at}: x`).join("\r\n"),
];
const bodies = [
  "",
  "5\r\nhello\r\n0\r\n\r\n",
  "zz\r\nhello\r\n",
  "FFFFFFFFFFFFFFFFF\r\nx",
  '5;ext="\r\nhello',
  "5\nhello\n0\n\n",
  "a=%&b=%u0041&=",
  "GET /admin HTTP/1.1\r\nHost: x\r\n\r\n",
];
const endings = ["\r\n", "\r\n", "\r\n", "\n", "\r"];

/** What a socket is sent that hardly is HTTP, or is and should not be; the same for the same seed and number. */
export function badMessage(seed: string, number: number): Buffer {
  const random = seeded(`${seed} ${number}`);
  if (random.chance(0.05)) return bytes(random, random.between(1, 400));
  const usual = (odds: readonly string[], chance: number) =>
    random.chance(chance) ? odds[0] : random.pick(odds);
  const first = `${usual(methods, 0.6)} ${usual(targets, 0.3)} ${usual(versions, 0.9)}`;
  const some = Array.from({ length: random.between(0, 3) }, () => random.pick(headers));
  const lines = [first, usual(hosts, 0.5), ...some].join("\r\n").replaceAll("\r\n", random.pick(endings));
  const end = random.chance(0.9) ? "\r\n\r\n" : "";
  const noise = random.chance(0.1) ? bytes(random, 50) : nothing;
  return Buffer.concat([Buffer.from(lines + end + random.pick(bodies)), noise]);
}
