import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Portal } from "./portal.ts";
import { twoPagePdf } from "./two-page-pdf.ts";

/** Gives an assigned application of the sample a presentation, as if its applicant had sent it along. */
export function plantPresentation({ database }: Portal, assignmentId: string) {
  const id = crypto.randomUUID();
  const { applicationId } = database
    .prepare<string[], { applicationId: string }>("select applicationId from assignments where id = ?")
    .get(assignmentId)!;
  const sha256 = createHash("sha256").update(twoPagePdf).digest("hex");
  const about = { name: "deck.pdf", bytes: twoPagePdf.length, sha256, type: "pdf", pages: 2 };
  const folder = join(dirname(database.name), "attachments");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, id), twoPagePdf);
  database
    .prepare(
      `insert into attachments (id, applicationId, questionId, name, type, bytes, sha256, pages, uploadedAt, uploadedBy)
       select ?, id, 'deck', ?, ?, ?, ?, ?, submittedAt, ownerId from applications where id = ?`,
    )
    .run(id, about.name, about.type, about.bytes, about.sha256, about.pages, applicationId);
  database
    .prepare(
      `update submissions set answers = json_set(answers, '$.deck', json(?))
       where id = (select submissionId from applications where id = ?)`,
    )
    .run(JSON.stringify([{ attachmentId: id, ...about }]), applicationId);
}
