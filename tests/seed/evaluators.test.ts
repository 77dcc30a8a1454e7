import { expect, test } from "vitest";
import { conflictsBetween } from "#app/domain/conflicts/conflict-rules.ts";
import { evaluatorProfile } from "#app/domain/evaluators/profile.ts";
import { sampleApplications } from "#db/seed/companies.ts";
import { sampleEvaluators } from "#db/seed/evaluators.ts";
import { topics } from "#db/seed/topics.ts";

const submitted = sampleApplications(1, 2020).filter(({ submits }) => submits);
const known = new Set(topics.map(({ id }) => id));

test("eighteen evaluators have room for three readings of each application of Call 1", () => {
  const room = sampleEvaluators.reduce((sum, { capacity }) => sum + capacity, 0);

  expect(sampleEvaluators).toHaveLength(18);
  expect(room).toBeGreaterThanOrEqual(3 * 86);
});

test("those who read Bulgarian have room for what is written in it", () => {
  const readers = sampleEvaluators.filter(({ languages }) => languages.includes("bg"));
  const bulgarian = submitted.filter(({ language }) => language === "bg");

  expect(readers.reduce((sum, { capacity }) => sum + capacity, 0)).toBeGreaterThan(6 * bulgarian.length);
});

test("their profiles are ones that the portal takes, with topics of the calls", () => {
  for (const { topics: levels, ...profile } of sampleEvaluators) {
    const asTyped = Object.fromEntries(Object.entries(levels).map(([id, level]) => [id, String(level)]));
    expect(evaluatorProfile.safeParse({ ...profile, topics: asTyped }).success).toBe(true);
    expect(Object.keys(levels).filter((id) => !known.has(id))).toEqual([]);
  }
});

test("for each application at least five evaluators know its chief topic well", () => {
  const rare = submitted.filter(({ idea: { topics } }) => {
    const experts = sampleEvaluators.filter((evaluator) =>
      topics.some((topic) => (evaluator.topics[topic] ?? 0) > 1),
    );
    return experts.length < 5;
  });

  expect(rare.map(({ id }) => id)).toEqual([]);
});

test("the portal finds their ties to applicants by organisation, address and name", () => {
  const evaluators = sampleEvaluators.map(({ email, name, organisation }) => ({
    ...{ id: email, names: [name], accountId: email, emails: [email], organisation, ties: [] },
  }));
  const applicants = submitted.map(({ id, answers, contact }) => ({
    applicationId: id,
    company: String(answers.company),
    registrationNumber: String(answers.registration ?? ""),
    people: [{ accountId: contact.email, name: contact.name, email: contact.email }],
    ...{ team: String(answers.team ?? ""), investors: "", objections: [] },
  }));

  const found = conflictsBetween(evaluators, applicants);

  expect(
    found.map(({ evaluatorId, applicationId, evidence }) => [evaluatorId, applicationId, evidence[0].source]),
  ).toEqual([
    ["d.athanasiou@aegean-heritage.example", "call-1-heritage-ar-0", "organisation"],
    ["wim.terpstra@tactilium.example", "call-1-haptic-glove-0", "email-domain"],
    ["evaluator@finalist.example", "call-1-theatre-glasses-0", "email-domain"],
    ["petar.vasilev@bmi.example", "call-1-voice-reader-0", "similar-person"],
  ]);
});
