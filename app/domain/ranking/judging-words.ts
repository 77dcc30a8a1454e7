export type Judgement = "praise" | "blame";

/**
 * Words that judge a whole criterion, in English and Bulgarian, by their stems. Few on purpose: "good" and "clear" stand in
 * every comment, and "strong competition" praises nobody.
 */
const words: Record<Judgement, string[]> = {
  praise: [
    ...["excellent", "outstanding", "exceptional", "superb", "brilliant", "world-class"],
    ...["отлич(?:ен|н\\p{L}*)", "превъзход(?:ен|н\\p{L}*)", "блестящ\\p{L}*", "впечатляващ\\p{L}*"],
  ],
  blame: [
    ...["very poor", "very weak", "inadequate", "unacceptable", "unconvincing", "serious weaknesses?"],
    ...["много слаб\\p{L}*", "неприемлив\\p{L}*", "неубедителн\\p{L}*", "сериозни недостатъци"],
  ],
};

/** What turns a word into its opposite when it stands up to three words before it. */
const denied = "(?:not|no|never|hardly|isn't|lacks?|without|far from|не|няма|без|липсва\\p{L}*|далеч)";

const patterns = (Object.keys(words) as Judgement[]).map((judgement) => ({
  judgement,
  pattern: new RegExp(`(?<!\\p{L})(?:${words[judgement].join("|")})(?!\\p{L})`, "giu"),
}));
const isDenied = new RegExp(`(?<!\\p{L})${denied}(?:[\\s,]+[\\p{L}'-]+){0,3}[\\s,]*$`, "iu");

/** The judging words of a comment in the order of their kinds, without those that are denied. */
export function judgements(comment: string): { judgement: Judgement; word: string }[] {
  return patterns.flatMap(({ judgement, pattern }) =>
    [...comment.matchAll(pattern)]
      .filter(({ index }) => !isDenied.test(comment.slice(Math.max(0, index - 60), index)))
      .map(([word]) => ({ judgement, word })),
  );
}
