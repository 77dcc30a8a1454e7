import { applicationNumber } from "#app/domain/applications/number.ts";
import { filesIn } from "#app/domain/calls/form/questions-of.ts";
import type { ExportAccess } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { applicationsAfter } from "#db/queries/exports.ts";

/** Every file of the versions that count, in a folder for each application, numbered because two may have one name. */
export function* exportedFiles({ callId }: ExportAccess) {
  const { code } = findCall(callId)!;
  let page = applicationsAfter(callId, 0);
  while (page.length > 0) {
    for (const { number, company, answers } of page) {
      const folder = `${applicationNumber(code, number)} ${inAPath(company)}`.trim();
      const files = Object.values(answers).flatMap((answer) => filesIn(answer));
      for (const [place, { name, attachmentId }] of files.entries())
        yield { name: `${folder}/${place + 1}-${inAPath(name)}`, attachmentId };
    }
    page = applicationsAfter(callId, page.at(-1)!.number);
  }
}

/** No name leads out of its folder, on any system; folders that end in a dot are opened on none with windows. */
export function inAPath(name: string): string {
  const plain = name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}]/gu, "_").replace(/^\.+/, "_");
  return [...plain]
    .slice(0, 120)
    .join("")
    .replace(/(?<![.\s])[.\s]+$/, "");
}
