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
  SQLITE_CANTOPEN: (where) => `No database can be made in ${where}: does it exist, and may it be written to?`,
};

/** What an administrator can do about what a disk answered; other problems in their own words. */
export function inWords(problem: Error & { code?: string }, where: string): string {
  return sentences[problem.code ?? ""]?.(where) ?? problem.message;
}
