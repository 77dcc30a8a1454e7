import { type Column, or, sql } from "drizzle-orm";

/**
 * One of these columns contains this part, in whatever case. SQLite folds the case of Latin letters only, so Cyrillic
 * is tried in the ways in which names are written; ways that differ in Latin letters alone are one pattern.
 */
export function spelled(part: string, ...columns: Column[]) {
  const small = part.toLowerCase();
  const ways = [part, small, part.toUpperCase(), small.replace(/^./u, (first) => first.toUpperCase())];
  const patterns = [...new Set(ways.map((way) => `%${literal(latinSmall(way))}%`))];
  return or(
    ...columns.flatMap((column) => patterns.map((pattern) => sql`${column} like ${pattern} escape '\\'`)),
  );
}

const latinSmall = (text: string) => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

const literal = (text: string) => text.replaceAll("\0", " ").replace(/[\\%_]/g, "\\$&");
