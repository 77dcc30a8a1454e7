/** As Chromium, Firefox and Safari say that nothing came, of what a page shows and of its modules. */
const words =
  /^(Failed to fetch|NetworkError|Load failed|error loading dynamically imported module|Importing a module script failed)/;

/** Whether a page could not be shown because something of it did not arrive; browsers have no better sign of it. */
export function isLostConnection(error: unknown): boolean {
  return error instanceof TypeError && words.test(error.message);
}
