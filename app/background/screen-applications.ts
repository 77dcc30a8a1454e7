import { files } from "#app/adapters/files.server.ts";
import { log } from "#app/adapters/log.server.ts";
import type { FileText } from "#app/domain/applications/screening/namings.ts";
import { applicationsWaiting, recordScreening } from "#app/domain/applications/screening/screen.ts";
import type { FileAnswer } from "#app/domain/calls/form/definition.ts";
import { computeWithin } from "./compute-within.server.ts";

const atOnce = 5;
/** What a file that strangers sent may cost before it counts as unreadable. */
const limits = { milliseconds: 60_000, megabytes: 512 };
const mostBytes = 100 * 1024 * 1024;

/** Looks through anonymous applications for what names the applicant, some at each time. */
export async function screenApplications(now: Date) {
  for (const application of applicationsWaiting(atOnce)) {
    const texts = new Map<string, FileText>();
    for (const part of application.parts)
      if ("file" in part) texts.set(part.attachmentId, await textOf(part.file));
    recordScreening(application, texts, now);
  }
}

async function textOf({ attachmentId, type, bytes }: FileAnswer): Promise<FileText> {
  const unreadable = { pages: [], paged: false, properties: [], unreadable: true };
  if (bytes > mostBytes) return unreadable;
  try {
    const stored = await files().get(attachmentId);
    const content = new Uint8Array(await new Response(stored!).arrayBuffer());
    return await computeWithin(limits, "fileText", { type, content });
  } catch (error) {
    log.info({ error, attachment: attachmentId }, "a file could not be read for names");
    return unreadable;
  }
}
