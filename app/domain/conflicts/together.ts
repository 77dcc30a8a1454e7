/** `keys`: whatever somebody may have in common with others. */
type Keyed = { id: string; keys: readonly string[] };

/**
 * Those who share a key, directly or through others, as groups of ids; whoever shares none is a group alone. The cost
 * grows with the keys, not with the pairs.
 */
export function together(people: readonly Keyed[]): string[][] {
  const above = new Map<string, string>();
  const topOf = (id: string) => {
    let top = id;
    for (let next = above.get(top); next !== undefined; next = above.get(top)) top = next;
    if (top !== id) above.set(id, top);
    return top;
  };
  const firstWith = new Map<string, string>();
  for (const { id, keys } of people)
    for (const key of keys) {
      const [one, other] = [topOf(id), topOf(firstWith.get(key) ?? id)];
      if (one !== other) above.set(one, other);
      firstWith.set(key, other);
    }
  return [...Map.groupBy(people, ({ id }) => topOf(id)).values()].map((group) => group.map(({ id }) => id));
}
