import { expect, test } from "vitest";
import { type Preference, suitabilityOf, type TopicLevel } from "#app/domain/evaluators/suitability.ts";

const levels = (topics: Record<string, TopicLevel>) => ({ topics, languages: ["en"] });
const about = (...topics: string[]) => ({ topics, language: "en" });

function percent(...parameters: Parameters<typeof suitabilityOf>) {
  return suitabilityOf(...parameters).suitability / 10_000;
}

test("an expert in every topic of the application is a perfect fit", () => {
  expect(percent(about("ai", "video"), levels({ ai: 3, video: 3, games: 1 }))).toBe(100);
});

test("the best-known topic counts most, each further one a little", () => {
  const application = about("ai", "video");

  expect([
    percent(application, levels({})),
    percent(application, levels({ ai: 1 })),
    percent(application, levels({ ai: 2 })),
    percent(application, levels({ ai: 3 })),
    percent(application, levels({ ai: 3, video: 1 })),
    percent(application, levels({ ai: 3, video: 2 })),
  ]).toEqual([0, 28, 56, 83, 89, 94]);
});

test("an application that names no topic suits everybody by half", () => {
  expect(percent(about(), levels({ ai: 3 }))).toBe(50);
});

test("preference moves the fit, and saying nothing is like being willing", () => {
  const fit = (preference?: Preference) => percent(about("ai"), levels({ ai: 2 }), preference);

  expect([fit("eager"), fit("willing"), fit(), fit("rather-not")]).toEqual([77, 67, 67, 33]);
});

test("who does not read the language is a last resort", () => {
  const application = { topics: ["ai"], language: "bg" };

  expect([percent(application, levels({ ai: 3 })), percent({ topics: ["ai"] }, levels({ ai: 3 }))]).toEqual([
    10, 100,
  ]);
});

test("its parts are kept, for the explanation", () => {
  const application = { topics: ["ai", "video", "games"], language: "bg" };

  expect(suitabilityOf(application, levels({ ai: 1, games: 3, music: 2 }), "eager")).toEqual({
    suitability: 90_000,
    topics: [
      { id: "games", level: 3 },
      { id: "ai", level: 1 },
    ],
    language: false,
    preference: "eager",
  });
});
