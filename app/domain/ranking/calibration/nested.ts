/** Applications within topics: `counts[i]` sheets of application i, which belongs to `topicOf[i]` of `topics`. */
export type Nesting = { counts: Float64Array; topicOf: Int32Array; topics: number };

/** Effects in the unit of the scores; `level` is mean + topic + application, by application. */
export type NestedEffects = {
  mean: number;
  topic: Float64Array;
  application: Float64Array;
  level: Float64Array;
};

/**
 * Solves y = mean + topic + application + noise for given variance ratios (over the noise's) in one walk up and one
 * down, because applications lie within topics (Searle, Casella & McCulloch, Variance Components, 1992, §3.3): an
 * application of n sheets weighs n/(1 + γₐ n) in its topic, a topic of weight W weighs W/(1 + γₜ W) in the mean.
 */
export function nested({ counts, topicOf, topics }: Nesting, ratios: { application: number; topic: number }) {
  const kept = counts.map((count) => 1 / (1 + ratios.application * count));
  const weights = new Float64Array(topics);
  counts.forEach((count, i) => (weights[topicOf[i]] += count * kept[i]));
  const keptOfTopic = weights.map((weight) => 1 / (1 + ratios.topic * weight));
  const total = weights.reduce((sum, weight, topic) => sum + weight * keptOfTopic[topic], 0);

  /** Effects that explain `sums`, by application, of whatever the sheets say; written over those of `into`. */
  function explain(sums: Float64Array, into: NestedEffects): NestedEffects {
    const { topic, application, level } = into;
    topic.fill(0);
    for (let i = 0; i < sums.length; i++) topic[topicOf[i]] += sums[i] * kept[i];
    let mean = 0;
    for (let t = 0; t < topics; t++) mean += (topic[t] * keptOfTopic[t]) / total;
    for (let t = 0; t < topics; t++)
      topic[t] = ratios.topic * keptOfTopic[t] * (topic[t] - weights[t] * mean);
    for (let i = 0; i < sums.length; i++) {
      const above = mean + topic[topicOf[i]];
      application[i] = ratios.application * kept[i] * (sums[i] - counts[i] * above);
      level[i] = above + application[i];
    }
    into.mean = mean;
    return into;
  }

  /** Sums of the posterior variances of each crowd's effects over the noise's variance. */
  function uncertainty() {
    const ofTopics = weights.map((_weight, t) => {
      const drawn = 1 - keptOfTopic[t];
      return ratios.topic * keptOfTopic[t] + (drawn * drawn) / total;
    });
    const ofLevels = keptOfTopic.map((share) => ratios.topic * share + (share * share) / total);
    const ofApplications = counts.map((_count, i) => {
      const drawn = 1 - kept[i];
      return ratios.application * kept[i] + drawn * drawn * ofLevels[topicOf[i]];
    });
    return { topic: sumOf(ofTopics), application: sumOf(ofApplications) };
  }

  /** log |C| of these equations, each effect scaled by its own deviation. */
  const logDeterminant = Math.log(total) - sumOf(kept.map(Math.log)) - sumOf(keptOfTopic.map(Math.log));
  return { explain, uncertainty, logDeterminant, kept };
}

export function noEffects({ counts, topics }: Nesting): NestedEffects {
  const ofApplications = () => new Float64Array(counts.length);
  return {
    mean: 0,
    topic: new Float64Array(topics),
    application: ofApplications(),
    level: ofApplications(),
  };
}

function sumOf(values: Float64Array) {
  return values.reduce((sum, value) => sum + value, 0);
}
