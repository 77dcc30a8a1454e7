import Database from "better-sqlite3";

/** A database file beside the portal's own, such as a copy of it. */
function within<Result>(path: string, work: (database: Database.Database) => Result): Result {
  const database = new Database(path, { fileMustExist: true });
  try {
    return work(database);
  } finally {
    database.close();
  }
}

/** All pages in one step are pages of one moment, and nobody's write begins the copying anew. */
const allPages = 0x7fffffff;

/** Copies a database as it is at one moment while others write to it; the copy is one file that needs no others. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const database = new Database(from, { fileMustExist: true });
  try {
    await database.backup(to, { progress: () => allPages });
  } finally {
    database.close();
  }
  within(to, (copy) => copy.pragma("journal_mode = DELETE"));
}

/** What a database file lacks to be whole: broken pages, rows that point to nothing; empty when nothing. */
export function problemsIn(path: string): string[] {
  try {
    return within(path, (database) => {
      const pages = database.pragma("integrity_check") as { integrity_check: string }[];
      const references = database.pragma("foreign_key_check") as { table: string }[];
      return [
        ...pages.map((row) => row.integrity_check).filter((said) => said !== "ok"),
        ...references.map(({ table }) => `${table}: a row points to a row that is not there`),
      ];
    });
  } catch (problem) {
    return [(problem as Error).message];
  }
}

export type NamedFile = { id: string; bytes: number; sha256: string };

/** Every attachment that a database file names, in the order of ids; read piece by piece, so that it may be long. */
export function* filesNamedIn(path: string): Generator<NamedFile> {
  const database = new Database(path, { fileMustExist: true });
  try {
    const statement = "select id, bytes, sha256 from attachments order by id";
    yield* database.prepare<[], NamedFile>(statement).iterate();
  } finally {
    database.close();
  }
}

export function countFilesIn(path: string): number {
  return within(
    path,
    (database) => database.prepare("select count(*) from attachments").pluck().get() as number,
  );
}

/** The last line on a database's record, by which a copy is known, and how many applications it has. */
export function headOf(path: string) {
  return within(path, (database) => ({
    record: (database.prepare("select * from auditEntries order by id desc limit 1").get() ?? null) as {
      id: number;
      hash?: string;
    } | null,
    applications: database.prepare("select count(*) from applications").pluck().get() as number,
    migration: database
      .prepare("select name from __drizzle_migrations order by id desc limit 1")
      .pluck()
      .get() as string,
  }));
}

/** Whether some process has a database file open. */
export function isInUse(path: string): boolean {
  return within(path, (database) => {
    database.pragma("busy_timeout = 0");
    database.pragma("locking_mode = EXCLUSIVE");
    try {
      database.exec("begin exclusive; commit");
      return false;
    } catch {
      return true;
    }
  });
}
