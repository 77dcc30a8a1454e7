import { createHash } from "node:crypto";
import { files } from "#app/adapters/files.server.ts";
import { areNamed, attachmentsAfter } from "#db/queries/attachments.ts";

export type FileFault = { attachmentId: string; fault: "missing" | "changed" };

/**
 * Tells of which file the store has none, or another one than was uploaded: by its size, or by all that is in it. One that
 * somebody removes meanwhile is no fault.
 */
export async function* verifyFiles({ content = true } = {}): AsyncGenerator<FileFault> {
  let some = attachmentsAfter("");
  while (some.length > 0) {
    for (const known of some) {
      const fault = await faultOf(known, content);
      if (fault && areNamed([known.id])) yield { attachmentId: known.id, fault };
    }
    some = attachmentsAfter(some.at(-1)!.id);
  }
}

type Known = ReturnType<typeof attachmentsAfter>[number];

async function faultOf(
  { id, bytes, sha256 }: Known,
  content: boolean,
): Promise<FileFault["fault"] | undefined> {
  const found = content ? await hashOf(id) : await files().size(id);
  if (found === undefined) return "missing";
  return found === (content ? sha256 : bytes) ? undefined : "changed";
}

async function hashOf(attachmentId: string): Promise<string | undefined> {
  const content = await files().get(attachmentId);
  if (!content) return;
  const hash = createHash("sha256");
  for await (const piece of content) hash.update(piece);
  return hash.digest("hex");
}
