/** How far somebody is with the list of applicants when these were shown to them. */
type Step = {
  /** Up to which number they are. */
  to: number;
  /** The numbers that come next, in order; with one more than are shown, where there are so many. */
  next: readonly number[];
  shown: ReadonlySet<number>;
};

/** Pure: up to which number they went through the list then without leaving any out, and whether nothing is left. */
export function goneThrough({ to, next, shown }: Step): { to: number; isAll: boolean } {
  const left = next.findIndex((number) => !shown.has(number));
  if (left === -1) return { to: next.at(-1) ?? to, isAll: true };
  return { to: next[left - 1] ?? to, isAll: false };
}
