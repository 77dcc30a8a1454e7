import { type Broken, brokenInvariants, invariants } from "#app/domain/installation/invariants/all.ts";
import { asOfOneMoment } from "#db/client.server.ts";
import { verifyFiles } from "./verify-files.ts";

/** How stored files are looked at: not at all, by their size, or by all that is in them. */
export type FileCheck = "none" | "size" | "content";
export type Checked = { asked: number; broken: Broken[]; milliseconds: number };

const mostNamed = 20;

/** Asks whether everything holds that must hold in the database, as of one moment, and in the store of files. */
export async function checkData({ files }: { files: FileCheck }): Promise<Checked> {
  const begun = performance.now();
  const broken = asOfOneMoment(() => [...brokenInvariants()]);
  const stored = files === "none" ? [] : await storedFaults(files === "content");
  return {
    asked: Object.keys(invariants).length + (files === "none" ? 0 : 1),
    broken: [...broken, ...stored],
    milliseconds: Math.round(performance.now() - begun),
  };
}

async function storedFaults(content: boolean): Promise<Broken[]> {
  const broken: Broken = { invariant: "filesInStore", count: 0, named: [] };
  for await (const { attachmentId, fault } of verifyFiles({ content })) {
    broken.count += 1;
    if (broken.count <= mostNamed) broken.named.push(`${attachmentId} ${fault}`);
  }
  return broken.count > 0 ? [broken] : [];
}
