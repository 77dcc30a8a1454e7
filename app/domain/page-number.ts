/** Beyond it no list of the portal has anything. */
const last = 1_000_000;

/** Which page of a list an address asks for (`page`), from 1; the first for what is no page. */
export function pageNumberIn(search: URLSearchParams): number {
  const asked = Math.trunc(Number(search.get("page"))) || 1;
  return Math.min(Math.max(asked, 1), last);
}
