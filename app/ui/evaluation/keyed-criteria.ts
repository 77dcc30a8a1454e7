export type KeyedCriterion = { id: string; steps: { points: number }[] };

/** The criterion in whose fields the focus is. */
function current(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-criterion]") ?? null;
}

function stepsOf(criterion: HTMLElement | null): HTMLInputElement[] {
  return [...(criterion?.querySelectorAll<HTMLInputElement>("input[type=radio]") ?? [])];
}

function choose(step: HTMLInputElement | undefined): boolean {
  step?.focus();
  step?.click();
  return step !== undefined;
}

/** False where no criterion is in focus, or the points may not be given. */
export function givePoints(points: number): boolean {
  return choose(stepsOf(current()).find(({ value }) => Number(value) === points));
}

/** Half a point more than the whole ones that are given, or the whole ones again. */
export function togglingHalf(): boolean {
  const steps = stepsOf(current());
  const given = steps.find(({ checked }) => checked);
  if (!given) return false;
  const points = Number(given.value);
  const wanted = Number.isInteger(points) ? points + 0.5 : points - 0.5;
  return choose(steps.find(({ value }) => Number(value) === wanted));
}

/** The id of the field to go to: the points of the criterion after the one in focus, or before it. */
export function neighbourOf(criteria: KeyedCriterion[], by: 1 | -1): string | undefined {
  const here = criteria.findIndex(({ id }) => id === current()?.dataset.criterion);
  const next = here < 0 ? (by === 1 ? 0 : criteria.length - 1) : here + by;
  return criteria[next] && `points-${criteria[next].id}`;
}
