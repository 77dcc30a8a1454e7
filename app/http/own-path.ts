const anywhere = "http://portal.invalid";

/** Where somebody wants to go on to, if it is a path of the portal: never another site, however it is written. */
export function ownPath(asked: unknown, otherwise: string): string {
  if (typeof asked !== "string" || !asked.startsWith("/") || asked.includes("\\")) return otherwise;
  if (!URL.canParse(asked, anywhere)) return otherwise;
  const { origin, pathname, search } = new URL(asked, anywhere);
  if (origin !== anywhere || pathname.startsWith("//")) return otherwise;
  return pathname + search;
}
