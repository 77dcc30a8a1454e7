/** A span in which writes had to be refused: whole minutes, UTC. */
export type Failing = { from: Date; until: Date; refusedWrites: number };

const minute = 60_000;

/** The minute of one refused write. */
export function failingAt(at: Date): Failing {
  const from = Math.floor(at.getTime() / minute) * minute;
  return { from: new Date(from), until: new Date(from + minute), refusedWrites: 1 };
}

/** Spans that overlap or touch as one, in the order of time. */
export function joined(spans: Failing[]): Failing[] {
  const inOrder = spans.toSorted((one, other) => one.from.getTime() - other.from.getTime());
  return inOrder.reduce<Failing[]>((done, next) => {
    const last = done.at(-1);
    return last && next.from <= last.until ? [...done.slice(0, -1), both(last, next)] : [...done, next];
  }, []);
}

function both(one: Failing, other: Failing): Failing {
  return {
    from: one.from,
    until: one.until > other.until ? one.until : other.until,
    refusedWrites: one.refusedWrites + other.refusedWrites,
  };
}
