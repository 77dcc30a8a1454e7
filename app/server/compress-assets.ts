import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressed = /\.(css|js|svg|txt)$/;
/** What is smaller fits into one packet anyway. */
const leastBytes = 1_000;

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
// One step below the best: 2 % more bytes for half of the build's time.
const brotliOptions = { params: { [constants.BROTLI_PARAM_QUALITY]: 10 } };

/** Puts beside each text that browsers fetch from `folder` what they are sent of it: `.br`, and `.gz` for old ones. */
export async function compressAssets(folder: string) {
  const names = readdirSync(folder, { recursive: true }) as string[];
  await Promise.all(
    names.filter((name) => compressed.test(name)).map((name) => compress(join(folder, name))),
  );
}

async function compress(path: string) {
  const content = await readFile(path);
  if (content.length < leastBytes) return;
  await writeFile(`${path}.br`, await brotli(content, brotliOptions));
  await writeFile(`${path}.gz`, await zip(content, { level: 9 }));
}
