import { sqlite } from "#db/client.server.ts";
import { fatesOfColumns } from "#app/domain/privacy/columns.ts";
import { columnsOf, tablesOf } from "./text-columns.ts";

/** By the name of what a column points to: the id that it gets. */
type Ids = Record<string, string>;

/**
 * Puts a row into every table but those that are named, all of them about the same person and call; every text column that
 * may tell of a person says `word`, also where it holds JSON.
 */
export function fillEveryTable({ name, email }: { name: string; email: string }, ids: Ids, except: string[]) {
  const word = `${name} <${email}>`;
  const fates = fatesOfColumns();
  const inJson: Record<string, unknown> = {
    scores: { quality: { points: 3, toApplicant: word, toManagers: word } },
    rows: [{ applicationId: ids.applicationId, company: word }],
  };
  const said = (name: string) => {
    if (name === "email" || name === "address") return email;
    return /value|facts|texts|props/.test(name) || name in inJson
      ? JSON.stringify(inJson[name] ?? { said: word })
      : word;
  };
  const tells = (column: string) => !/^(of nobody|kept)/.test(fates.get(column)!);
  sqlite.pragma("foreign_keys = OFF");
  for (const table of tablesOf().filter((name) => !except.includes(name))) {
    const columns = columnsOf(table);
    const values = columns.map(({ name, type, pk }) => {
      if (type.toLowerCase() !== "text") return pk ? 987_654 : 1;
      if (ids[`${table}.${name}`]) return ids[`${table}.${name}`];
      if (tells(`${table}.${name}`)) return said(name);
      return ids[name] ?? `${table} ${name}`;
    });
    const names = columns.map(({ name }) => `"${name}"`).join();
    sqlite.prepare(`insert into "${table}" (${names}) values (${values.map(() => "?").join()})`).run(values);
  }
  sqlite.pragma("foreign_keys = ON");
}
