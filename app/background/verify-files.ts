import { createHash } from "node:crypto";
import { files } from "#app/adapters/files.server.ts";
import { attachmentsAfter } from "#db/queries/attachments.ts";

export type FileFault = { attachmentId: string; fault: "missing" | "changed" };

/** Reads every stored content and tells of which the store has none, or another one than was uploaded. */
export async function* verifyFiles(): AsyncGenerator<FileFault> {
  let some = attachmentsAfter("");
  while (some.length > 0) {
    for (const { id: attachmentId, sha256 } of some) {
      const found = await hashOf(attachmentId);
      if (found === undefined) yield { attachmentId, fault: "missing" };
      else if (found !== sha256) yield { attachmentId, fault: "changed" };
    }
    some = attachmentsAfter(some.at(-1)!.id);
  }
}

async function hashOf(attachmentId: string): Promise<string | undefined> {
  const content = await files().get(attachmentId);
  if (!content) return;
  const hash = createHash("sha256");
  for await (const piece of content) hash.update(piece);
  return hash.digest("hex");
}
