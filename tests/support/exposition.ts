/** One number of a page for Prometheus: `name{label="value"} 1`. */
export type Sample = { name: string; labels: Record<string, string>; value: number };

const line = /^([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? ([-+]?(?:\d+(?:\.\d+)?(?:e[-+]?\d+)?|Inf)|NaN)$/i;
const label = /([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"(?:,|$)/y;

/**
 * Reads Prometheus' text format (version 0.0.4) as strictly as its description: every number belongs to a family that was
 * introduced by its HELP and TYPE, once; none stands twice; buckets grow and end with all of them.
 */
export function readExposition(text: string): Sample[] {
  if (!text.endsWith("\n")) throw new Error("The last line does not end.");
  const types = new Map<string, string>();
  const samples: Sample[] = [];
  for (const one of text.split("\n").slice(0, -1)) {
    const [, kind, name, rest] = /^# (HELP|TYPE) (\S+) (.+)$/.exec(one) ?? [];
    if (kind === "TYPE" && types.has(name)) throw new Error(`${name} is introduced twice.`);
    if (kind === "TYPE") types.set(name, rest);
    if (!kind && one) samples.push(sampleIn(one, types));
  }
  const names = samples.map(({ name, labels }) => name + JSON.stringify(labels));
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice) throw new Error(`${twice} stands twice.`);
  for (const [name, type] of types) if (type === "histogram") checkBuckets(name, samples);
  return samples;
}

function sampleIn(one: string, types: Map<string, string>): Sample {
  const [, name, labels = "", value] = line.exec(one) ?? [];
  if (!name) throw new Error(`Not a number of a metric: ${one}`);
  const family = types.has(name) ? name : name.replace(/_(bucket|sum|count)$/, "");
  if (!types.has(family)) throw new Error(`${name} was not introduced.`);
  return { name, labels: labelsIn(labels), value: Number(value.replace(/inf/i, "Infinity")) };
}

function labelsIn(text: string): Record<string, string> {
  const found: [string, string][] = [];
  label.lastIndex = 0;
  while (label.lastIndex < text.length) {
    const [, name, value] = label.exec(text) ?? [];
    if (!name) throw new Error(`No labels: ${text}`);
    found.push([name, value]);
  }
  return Object.fromEntries(found);
}

function checkBuckets(family: string, samples: Sample[]) {
  const series = Map.groupBy(
    samples.filter(({ name }) => name === `${family}_bucket`),
    ({ labels }) => JSON.stringify({ ...labels, le: undefined }),
  );
  for (const [labels, buckets] of series) {
    const counts = buckets.map(({ value }) => value);
    const all = samples.find(
      (one) => one.name === `${family}_count` && JSON.stringify(one.labels) === labels,
    );
    const grows = counts.every((count, place) => place === 0 || count >= counts[place - 1]);
    if (!grows || buckets.at(-1)!.labels.le !== "+Inf" || counts.at(-1) !== all?.value)
      throw new Error(`The buckets of ${family}${labels} are none.`);
  }
}

/** The value of the number with exactly these labels; undefined when there is none. */
export function valueOf(samples: Sample[], name: string, labels: Record<string, string> = {}) {
  const isIt = (one: Sample) =>
    one.name === name &&
    Object.keys(one.labels).length === Object.keys(labels).length &&
    Object.entries(labels).every(([label, value]) => one.labels[label] === value);
  return samples.find(isIt)?.value;
}
