import { type Trouble, troubleOf } from "#app/adapters/trouble.ts";

const sentences: Record<string, (where: string) => string> = {
  ENOSPC: (where) => `The disk that has ${where} is full: make room there, or name another place.`,
  SQLITE_FULL: (where) => `The disk that has ${where} is full: make room there, or name another place.`,
  EDQUOT: (where) => `The disk quota for ${where} is used up: make room there, or name another place.`,
  EROFS: (where) => `The disk that has ${where} can only be read.`,
  SQLITE_READONLY: (where) => `The disk that has ${where} can only be read.`,
  EACCES: (where) => `The portal's user may not write in ${where}.`,
  EPERM: (where) => `The portal's user may not write in ${where}.`,
  ENOTDIR: (where) => `${where} is no directory.`,
  EEXIST: (where) => `${where} is no directory.`,
  ENOENT: (where) => `${where} cannot be made: name another directory.`,
  SQLITE_CANTOPEN: (where) => `No database can be made in ${where}: does it exist, and may it be written to?`,
};

/** What else there is of each kind. */
const troubles: Record<Trouble, (where: string) => string> = {
  full: sentences.ENOSPC,
  "read-only": (where) => `The disk that has ${where} cannot be written.`,
  busy: (where) => `The database in ${where} is held by another program: end that one first.`,
  damaged: (where) =>
    `The database in ${where} is damaged: put it aside and restore a backup (npm run restore).`,
};

/** What an administrator can do about what a disk answered; other problems in their own words. */
export function inWords(problem: Error & { code?: string }, where: string): string {
  const cause = (problem.cause ?? problem) as Error & { code?: string };
  const trouble = troubleOf(cause);
  const say = sentences[cause.code ?? ""] ?? (trouble && troubles[trouble]);
  return say?.(where) ?? problem.message;
}
