import { forgetArrivingSince } from "#app/adapters/files-arriving.server.ts";
import { files } from "#app/adapters/files.server.ts";
import { log } from "#app/adapters/log.server.ts";
import { onDisk } from "#db/on-disk.server.ts";
import { isNamed } from "#db/queries/attachments.ts";

const oneDay = 24 * 60 * 60 * 1000;

/**
 * Removes what has not been sent to the end, and stored contents that nothing names, such as what a crash left between
 * storing a file and adding it. Nothing younger than a day is touched, nor what a submitted version contains.
 */
export async function sweepFiles(now: Date): Promise<{ unfinished: number; unnamed: number }> {
  const before = new Date(now.getTime() - oneDay);
  const unfinished = await forgetArrivingSince(before);
  let unnamed = 0;
  for await (const { id, since } of files().list()) {
    if (since >= before || isNamed(id)) continue;
    await onDisk();
    unnamed += (await isDeleted(id)) ? 1 : 0;
  }
  if (unfinished + unnamed > 0) log.info({ unfinished, unnamed }, "files were swept");
  return { unfinished, unnamed };
}

/** One that the store does not give up waits for the next sweep, and holds up no other. */
function isDeleted(id: string): Promise<boolean> {
  return files()
    .delete(id)
    .then(
      () => true,
      (problem: unknown) => {
        log.warn({ id, problem }, "a file that nothing needs could not be discarded");
        return false;
      },
    );
}
