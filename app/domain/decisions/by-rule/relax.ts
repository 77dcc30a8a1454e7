/** A row: the sum of its `members` is `least` to `most`. */
export type Row = { members: readonly number[]; least: number; most: number };

const tiny = 1e-7;
const mostPivots = 5_000;

/**
 * Any numbers between `from` and `to` that keep all rows, whole or not; undefined when there are none, "unknown" when the
 * search does not end. Bounded simplex, first phase only (Dantzig 1955), Bland's rule against cycling.
 */
export function relax(
  from: readonly number[],
  to: readonly number[],
  rows: readonly Row[],
): number[] | undefined | "unknown" {
  const n = from.length;
  const reach = (row: Row, ends: readonly number[]) => row.members.reduce((sum, at) => sum + ends[at], 0);
  const caps = rows.map((row) => Math.min(row.most, reach(row, to)));
  /** How far each variable may rise from its least: the kinds, then one slack a row. */
  const span = [...from.map((low, at) => to[at] - low), ...rows.map((row, at) => caps[at] - row.least)];
  if (span.some((width) => width < 0)) return;
  const table = rows.map((row, r) => {
    const line = new Float64Array(span.length);
    for (const at of row.members) line[at] = 1;
    line[n + r] = 1;
    return line;
  });
  const value = rows.map((row, r) => caps[r] - reach(row, from));
  const basis = rows.map((_row, r) => n + r);
  const isUp = span.map(() => false);

  for (let pivots = 0; pivots < mostPivots; pivots++) {
    const off = value.map((one, r) => (one < -tiny ? 1 : one > span[basis[r]] + tiny ? -1 : 0));
    if (!off.some(Boolean)) return found();
    const enters = span.findIndex((width, j) => width > 0 && !basis.includes(j) && improves(j, off));
    if (enters < 0) return;
    move(enters, off);
  }
  return "unknown";

  function improves(j: number, off: readonly number[]) {
    const slope = table.reduce((sum, line, r) => sum + off[r] * line[j], 0);
    return isUp[j] ? slope > tiny : slope < -tiny;
  }

  /** Lets a variable go towards its other end, until it is there or a basic one meets an end of its own. */
  function move(j: number, off: readonly number[]) {
    const direction = isUp[j] ? -1 : 1;
    let [step, leaving] = [span[j], -1];
    let meetsTop = false;
    for (const [r, line] of table.entries()) {
      const rate = -direction * line[j];
      if (Math.abs(rate) < tiny) continue;
      const top = off[r] === -1 || (off[r] === 0 && rate > 0);
      if (off[r] !== 0 && (off[r] === 1 ? rate < 0 : rate > 0)) continue;
      const room = ((top ? span[basis[r]] : 0) - value[r]) / rate;
      if (room > step + tiny || (room > step - tiny && leaving >= 0 && basis[r] > basis[leaving])) continue;
      if (room > step - tiny && leaving < 0) continue;
      [step, leaving, meetsTop] = [Math.max(0, room), r, top];
    }
    for (const [r, line] of table.entries()) value[r] -= direction * line[j] * step;
    if (leaving < 0) isUp[j] = !isUp[j];
    else exchange(j, leaving, (isUp[j] ? span[j] : 0) + direction * step, meetsTop);
  }

  function exchange(j: number, r: number, now: number, meetsTop: boolean) {
    isUp[basis[r]] = meetsTop;
    const by = table[r][j];
    for (let at = 0; at < span.length; at++) table[r][at] /= by;
    for (const [other, line] of table.entries()) {
      const times = line[j];
      if (other === r || times === 0) continue;
      for (let at = 0; at < span.length; at++) line[at] -= times * table[r][at];
    }
    basis[r] = j;
    value[r] = now;
  }

  function found() {
    const risen = span.map((width, j) => (isUp[j] ? width : 0));
    for (const [r, j] of basis.entries()) risen[j] = value[r];
    return from.map((low, at) => low + risen[at]);
  }
}
