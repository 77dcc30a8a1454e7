import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import type { RequestListener } from "node:http";
import { extname, join } from "node:path";
import { type Encoding, encodingFor, encodings } from "#app/http/encoding.ts";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

const endings: Record<Encoding, string> = { br: ".br", gzip: ".gz" };

type Form = { content: Buffer; headers: Record<string, string> };
/** As it is, and as the build compressed it. */
type Asset = { plain: Form; compressed: Map<Encoding, Form> };

/**
 * Serves what browsers fetch, as it was when the portal started: a newer build may replace the files meanwhile, and the
 * pages of this one still name them. What is not there is for `next`.
 */
export function assetsIn(folder: string, next: RequestListener): RequestListener {
  const assets = read(folder);
  return (request, response) => {
    const asset = assets.get(request.url?.split("?")[0] ?? "");
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!asset || !isRead) return next(request, response);
    const encoding = encodingFor(request.headers["accept-encoding"], [...asset.compressed.keys()]);
    const { content, headers } = encoding ? asset.compressed.get(encoding)! : asset.plain;
    const isKnown = request.headers["if-none-match"] === headers.ETag;
    response.writeHead(isKnown ? 304 : 200, headers);
    response.end(isKnown || request.method === "HEAD" ? undefined : content);
  };
}

function read(folder: string): Map<string, Asset> {
  const names = readdirSync(folder, { recursive: true }) as string[];
  const files = names.filter((name) => statSync(join(folder, name)).isFile() && !/\.(br|gz)$/.test(name));
  return new Map(files.map((name) => [`/${name.replaceAll("\\", "/")}`, assetIn(join(folder, name), name)]));
}

function assetIn(path: string, name: string): Asset {
  const there = encodings.filter((encoding) => existsSync(path + endings[encoding]));
  return {
    plain: formOf(readFileSync(path), name),
    compressed: new Map(
      there.map((encoding) => [encoding, formOf(readFileSync(path + endings[encoding]), name, encoding)]),
    ),
  };
}

function formOf(content: Buffer, name: string, encoding?: Encoding): Form {
  const headers = {
    "Content-Type": types[extname(name)] ?? "application/octet-stream",
    ...(encoding && { "Content-Encoding": encoding }),
    "Content-Length": String(content.length),
    Vary: "Accept-Encoding",
    "X-Content-Type-Options": "nosniff",
    ETag: `"${createHash("sha256").update(content).digest("base64url").slice(0, 16)}"`,
    // Their names change with their content.
    "Cache-Control": name.startsWith("assets") ? "public, max-age=31536000, immutable" : "no-cache",
  };
  return { content, headers };
}
