import type { Random } from "#db/seed/random.ts";

type Line = [string, string];

const odd: Line[][] = [
  [["Cookie", "session=;;;=;language"]],
  [["Cookie", `session=${"A".repeat(3000)}`]],
  [["Cookie", "session=%E0%A4%A; language=eyJhIjox"]],
  [["Cookie", "language=bnVsbA%3D%3D"]],
  [["Accept-Language", "*;q=NaN,,;;bg;q=-1"]],
  [["Accept-Language", "x".repeat(2000)]],
  [["Accept-Language", "bg;q=1e999, en;q=0x1"]],
  [["Accept", "text/event-stream;q=zzz, */*;;"]],
  [["Range", "bytes=9-1"]],
  [["Range", "bytes=-0,99999999999999999999-"]],
  [["Range", "lines=a-b"]],
  [
    ["If-Modified-Since", "yesterday"],
    ["If-None-Match", '"'],
    ["If-Range", "W/"],
  ],
  [["Content-Length", "99999999999"]],
  [["Content-Encoding", "gzip"]],
  [["Origin", "null"]],
  [["Origin", "https://evil.example"]],
  [["Sec-Fetch-Site", "cross-site"]],
  [
    ["Host", "evil.example"],
    ["X-Forwarded-Host", "evil.example"],
    ["X-Forwarded-Proto", "gopher"],
  ],
  [
    ["X-Forwarded-For", "not an address, ::::"],
    ["Forwarded", 'for="_x";proto'],
  ],
  [["X-HTTP-Method-Override", "DELETE"]],
  [["Authorization", "Bearer "]],
  [["Authorization", `Bearer ${"x".repeat(2000)}`]],
  [["Authorization", "Basic %%%"]],
  [
    ["Prefer", "return=minimal"],
    ["Expect", "words"],
  ],
  [["Transfer-Encoding", "chunked"]],
];

const tus: Line[][] = [
  [
    ["Tus-Resumable", "1.0.0"],
    ["Upload-Length", "-1"],
  ],
  [
    ["Tus-Resumable", "0.2.2"],
    ["Upload-Length", "10"],
  ],
  [
    ["Tus-Resumable", "1.0.0"],
    ["Upload-Length", "1e9"],
    ["Upload-Metadata", "filename !!!,, ,a b c"],
  ],
  [
    ["Tus-Resumable", "1.0.0"],
    ["Upload-Defer-Length", "2"],
  ],
  [
    ["Tus-Resumable", "1.0.0"],
    ["Upload-Offset", "NaN"],
    ["Content-Type", "application/offset+octet-stream"],
  ],
  [
    ["Tus-Resumable", "1.0.0"],
    ["Upload-Offset", "0"],
    ["Content-Type", "text/html"],
  ],
  [
    ["Tus-Resumable", "1.0.0"],
    ["Upload-Concat", "final;/a /b"],
    ["Upload-Length", "9999999999999999"],
  ],
];

/** Lines that no browser sends, on some of the requests. */
export function badHeaders(random: Random, isUpload: boolean): Line[] {
  if (isUpload && random.chance(0.8)) return random.pick(tus);
  return random.chance(0.3) ? random.pick(odd) : [];
}
