import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";

/** The first field of a sent form as it arrives; `name` is the file's own, empty for other fields and when none was chosen. */
export type SentFile = { field: string; name: string; content: AsyncIterable<Uint8Array> };

/**
 * The first field of a multipart form, read piece by piece while it arrives: parsers that hand out whole parts would
 * keep all of a file in memory. What comes after it is not looked at.
 */
export async function sentFile(request: Request): Promise<SentFile | undefined> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^multipart\/form-data;.*boundary=/i.test(type) || !request.body) return;
  const form = parserOf(type);
  const first = new Promise<SentFile | undefined>((found, failed) => {
    form.once("file", (field, content, name) =>
      found({ field, name: unescaped(name), content: whole(content) }),
    );
    form.once("field", (field, value) =>
      found({ field, name: "", content: Readable.from([Buffer.from(value)]) }),
    );
    form.once("finish", () => found(undefined));
    form.once("error", () => failed(broken()));
  });
  // Whoever reads the file meets the problem there.
  void pipeline(Readable.fromWeb(request.body as never), form).catch(() => {});
  return first;
}

/** What no browser names as the boundary is the sender's fault (400). */
function parserOf(type: string) {
  try {
    return new Busboy({ headers: { "content-type": type } });
  } catch {
    throw broken();
  }
}

/** Half of a form, whatever broke it, is the sender's fault (400). */
async function* whole(content: AsyncIterable<Uint8Array>) {
  try {
    yield* content;
  } catch {
    throw broken();
  }
}

const broken = () => new Response(null, { status: 400 });

/** Browsers write quotes and line breaks in names in percents, the rest as it is. */
function unescaped(name: string | undefined): string {
  return (name ?? "").replace(/%(22|0D|0A)/gi, (escaped) => decodeURIComponent(escaped));
}
