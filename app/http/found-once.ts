const most = 1000;
/** No browser says more, and who wants to fill the memory does not. */
const longest = 500;

/** What follows from what browsers say, which are few things that many say: found out once for each. */
export function foundOnce<Found>(find: (said: string) => Found): (said: string) => Found {
  const known = new Map<string, Found>();
  return (said) => {
    const before = known.get(said);
    if (before !== undefined) return before;
    const found = find(said);
    if (said.length > longest) return found;
    if (known.size >= most) known.clear();
    known.set(said, found);
    return found;
  };
}
