import type { Answers } from "#app/domain/calls/form/definition.ts";
import type { CriterionId } from "./comments/comments.ts";

export type MadeUp = {
  title: string;
  answers: Answers;
  /** What the programme would give for each criterion, and why. */
  anchor: Record<CriterionId, [points: number, why: string]>;
};

/** Two made-up applications: a solid one whose market is unproven, and a loud one with little behind it. */
export const madeUpSamples: MadeUp[] = [
  {
    title: "Sample A: subtitles for regional broadcasters",
    answers: {
      summary: "Live subtitles for regional broadcasters, corrected by editors while the programme runs.",
      problem:
        "Regional broadcasters subtitle less than a tenth of what they send: a typist costs more than the programme. Viewers who are hard of hearing are left out of the news of their own town.",
      solution:
        "Our tool writes subtitles within two seconds. It learns names and places from the newsroom's archive, and an editor who corrects a word once corrects it for good.",
      stage: "pilot",
      market:
        "There are about 900 regional broadcasters in Europe. Three of them have used the tool every day since spring; two more have asked for offers.",
      competition:
        "Large providers are accurate in large languages. In Bulgarian we make half their mistakes.",
      "business-model": "A monthly fee for each channel, from EUR 400.",
      team: "Two engineers who built speech recognition for a public broadcaster, and a former editor in chief.",
      motivation: "We want to learn how to sell outside our own country before we hire anybody to do it.",
    },
    anchor: {
      technology: [
        4,
        "It works every day, and the loop with the editors is new. The models are others' work.",
      ],
      market: [3, "The need is real and three customers use it, but nobody pays the full price yet."],
      business: [3, "A clear price; what it costs to win a broadcaster is not said."],
      team: [5, "They have built this before and know the newsroom from inside."],
      fit: [4, "They say exactly what they need from the programme."],
    },
  },
  {
    title: "Sample B: a platform for everything about news",
    answers: {
      summary: "The first platform that changes news for everybody, with artificial intelligence.",
      problem: "News is broken. Everybody knows it.",
      solution:
        "Our revolutionary platform uses artificial intelligence to connect journalists, readers, advertisers and cities. It is ten times better than anything there is.",
      stage: "prototype",
      market: "The media market is worth EUR 2,000 billion. One percent is enough for us.",
      competition: "We have no competitors.",
      "business-model": "Advertising, subscriptions and licences. We decide when we have users.",
      team: "Four founders with a passion for media.",
      motivation: "We need money and contacts.",
    },
    anchor: {
      technology: [1, "Nothing says what it does, and nothing shows that it works."],
      market: [1, "A percentage of a whole market is no market."],
      business: [1, "No price, no customer, no order in which things would happen."],
      team: [2, "Four people who stay; what they have done before is not said."],
      fit: [1, "Says what they want, not what they would do with it."],
    },
  },
];
