/** What keeps the portal from writing, whatever it wanted to write. */
export type Trouble = "full" | "read-only" | "busy" | "damaged";

/** The beginning of a code of SQLite (https://sqlite.org/rescode.html), or a whole one of the system. */
const codes: [RegExp, Trouble][] = [
  // The last is what a limit on the size of files says.
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)$/, "full"],
  [/^(SQLITE_(READONLY|CANTOPEN|IOERR|PERM|AUTH)|(EROFS|EACCES|EPERM|EIO)$)/, "read-only"],
  [/^(SQLITE_(BUSY|LOCKED)|(EMFILE|ENFILE)$)/, "busy"],
  [/^SQLITE_(CORRUPT|NOTADB)/, "damaged"],
];

/** The trouble that an error tells of, or what caused it; undefined for every other error. */
export function troubleOf(problem: unknown): Trouble | undefined {
  if (!(problem instanceof Error)) return;
  const code = String((problem as NodeJS.ErrnoException).code ?? "");
  const found = codes.find(([known]) => known.test(code));
  return found ? found[1] : troubleOf(problem.cause);
}
