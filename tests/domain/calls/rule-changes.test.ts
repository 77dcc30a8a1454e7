import { expect, test } from "vitest";
import type { EligibilityRule } from "#app/domain/calls/eligibility-rules.ts";
import { eligibilityChanges, topicChanges } from "#app/domain/calls/rule-changes.ts";

const both = (en: string, bg: string) => ({ en, bg });
const rule = (id: string, statement = both("For media", "За медии")): EligibilityRule => ({
  id,
  kind: "manual",
  statement,
  selfCheck: false,
});

test("a changed sentence is kept beside what it said before", () => {
  const after = rule("media", both("For media and games", "За медии и игри"));

  expect(eligibilityChanges([rule("media")], [after])).toEqual([
    {
      what: "eligibility",
      text: {
        en: "A rule of eligibility was changed: “For media and games”",
        bg: "Променено е правило за допустимост: „За медии и игри“",
      },
      before: both("For media", "За медии"),
      after: both("For media and games", "За медии и игри"),
    },
  ]);
});

test("a rule that is checked otherwise changed, though it says the same", () => {
  const [change, ...more] = eligibilityChanges([rule("media")], [{ ...rule("media"), selfCheck: true }]);

  expect(change.text.en).toBe("A rule of eligibility was changed: “For media”");
  expect(change).not.toHaveProperty("before");
  expect(more).toEqual([]);
});

test("a rule that came does not change the order of the others", () => {
  const changes = eligibilityChanges([rule("a"), rule("b")], [rule("new"), rule("a"), rule("b")]);

  expect(changes.map(({ text }) => text.en)).toEqual(["A rule of eligibility was added: “For media”"]);
});

test("a renamed topic is named by both its names", () => {
  const [before, after] = [both("VR", "ВР"), both("Virtual reality", "Виртуална реалност")];

  expect(topicChanges([{ id: "vr", label: before }], [{ id: "vr", label: after }])).toMatchObject([
    { what: "topics", before, after },
  ]);
});
