import { expect, test } from "vitest";
import { viewAsPublished, viewPublishedCall, viewPublishedCalls } from "#app/domain/calls/read-public.ts";
import { change } from "#app/domain/change.ts";
import { insertQuestion } from "#db/queries/questions.ts";
import { countStatements } from "#tests/support/database.ts";
import { aCall, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";

const day = 86_400_000;
const around = (closesAt: Date) => ({
  opensAt: new Date(+closesAt - 60 * day),
  closesAt,
  evaluationDueAt: new Date(+closesAt + 30 * day),
  resultsAt: new Date(+closesAt + 35 * day),
  answerBy: new Date(+closesAt + 42 * day),
});
const inDays = (days: number) => around(new Date(+beforeDeadline + days * day));

test("open calls stand in the order of their deadlines, announced, evaluated and decided ones apart", () => {
  const slugs = {
    soon: aCall(inDays(3)).slug,
    later: aCall(inDays(20)).slug,
    announced: aCall(inDays(90)).slug,
    closed: aCall(inDays(-2)).slug,
    selected: aCall(inDays(-32)).slug,
  };

  const { open, announced, evaluation, results } = viewPublishedCalls("en", beforeDeadline);

  expect(open.map(({ slug }) => slug)).toEqual([slugs.soon, slugs.later]);
  expect(announced.map(({ slug }) => slug)).toEqual([slugs.announced]);
  expect(evaluation.map(({ slug }) => slug)).toEqual([slugs.closed, slugs.selected]);
  expect(results).toEqual([]);
});

test("a draft is in no list and has no page, but its managers see what will be public", () => {
  const { slug, managed } = aCall({ published: false });

  expect(Object.values(viewPublishedCalls("en", beforeDeadline)).flat()).toEqual([]);
  expect(viewPublishedCall(slug, "en", beforeDeadline)).toBeUndefined();
  expect(viewAsPublished(managed, "en", beforeDeadline)).toMatchObject({ slug, phase: "draft" });
});

test("a call's page is in the reader's language", () => {
  const { slug } = aCall();

  const page = viewPublishedCall(slug, "bg", beforeDeadline)!;

  expect(page).toMatchObject({
    title: "Open call 1 (на български)",
    description: "Twenty places (на български)",
    programme: { name: "MediaMotor (на български)", contactEmail: "desk@programme.example" },
    topics: ["AI (на български)", "VR (на български)"],
  });
  expect(page.eligibility[0].countries).toEqual(["България", "Гърция"]);
});

test("weights are shares of the whole score", () => {
  const { slug } = aCall();

  const { criteria, threshold, tieBreaks } = viewPublishedCall(slug, "en", beforeDeadline)!;

  expect(criteria.map(({ title, share, most }) => ({ title, share, most }))).toEqual([
    { title: "Technology", share: 0.75, most: 5 },
    { title: "Market", share: 0.25, most: 5 },
  ]);
  expect({ threshold, tieBreaks }).toEqual({ threshold: 60, tieBreaks: ["Technology"] });
});

test("only answered questions are public, in the order of their numbers", () => {
  const { id, slug, managed } = aCall();
  const both = (text: string) => ({ en: text, bg: text });
  const asked = { callId: id, askedAt: beforeDeadline, askedBy: "someone" };
  const entry = { by: managed.manager, on: id, callId: id, at: beforeDeadline, details: { number: 2 } };
  change({ action: "question.answered", ...entry }, () => {
    insertQuestion({
      ...asked,
      id: "b",
      number: 2,
      question: both("Two?"),
      answer: both("Yes."),
      answeredAt: beforeDeadline,
    });
    insertQuestion({
      ...asked,
      id: "a",
      number: 1,
      question: both("One?"),
      answer: both("**No.**"),
      answeredAt: beforeDeadline,
    });
    insertQuestion({ ...asked, id: "c", question: both("Open?") });
  });

  const { questions } = viewPublishedCall(slug, "en", beforeDeadline)!;

  expect(questions).toEqual([
    { number: 1, question: "One?", answer: "<p><strong>No.</strong></p>", answeredAt: beforeDeadline },
    { number: 2, question: "Two?", answer: "<p>Yes.</p>", answeredAt: beforeDeadline },
  ]);
});

test("the list of three calls costs as many statements as that of one", async () => {
  aCall();
  const one = await countStatements(() => viewPublishedCalls("en", inEvaluation));
  aCall();
  aCall();

  const three = await countStatements(() => viewPublishedCalls("en", inEvaluation));

  expect([one, three]).toEqual([1, 1]);
});
