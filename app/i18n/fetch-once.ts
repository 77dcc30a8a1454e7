/** Fetches what has a name once; what did not come is fetched anew when it is asked for again. */
export function fetchOnce(bring: (name: string) => Promise<void>) {
  const coming = new Map<string, Promise<void>>();
  return (name: string): Promise<void> => {
    const found = coming.get(name) ?? bring(name);
    coming.set(name, found);
    found.catch(() => coming.delete(name));
    return found;
  };
}
