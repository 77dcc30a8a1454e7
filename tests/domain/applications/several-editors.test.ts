import fc from "fast-check";
import { expect, test } from "vitest";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { draftAnswers } from "#app/domain/applications/draft.ts";
import { baseOf } from "#app/domain/applications/merge.ts";
import type { OwnApplication } from "#app/domain/permissions.ts";
import { revisionsOf } from "#db/queries/answer-revisions.ts";
import { answersOf } from "#db/queries/applications.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { beforeDeadline } from "#tests/support/given/calls.ts";
import { aMember } from "#tests/support/given/team.ts";

const questions = ["company", "summary"] as const;
type QuestionId = (typeof questions)[number];

type Sent = {
  own: OwnApplication;
  questionId: QuestionId;
  text: string;
  base: string;
  page?: string;
  turn: number;
};

/** The portal at an instant that moves on; every request that arrives is saved by the real command. */
function aPortal(applicationId: string) {
  let now = beforeDeadline.getTime();
  const arrived: Sent[] = [];
  const unseen: string[] = [];
  const row = (questionId: string) =>
    answersOf(applicationId).find((answer) => answer.questionId === questionId)!;
  return {
    arrived,
    /** Texts that were replaced by somebody who had not seen them. */
    unseen,
    wait: (seconds: number) => (now += seconds * 1000),
    row,
    receive(sent: Sent) {
      arrived.push(sent);
      const { own, questionId, text, base, page, turn } = sent;
      const from = { bases: { [questionId]: base }, page, turn };
      const before = row(questionId);
      const saved = saveAnswers(own, { [questionId]: text }, new Date((now += 1)), from);
      const isReplaced = row(questionId).revision > before.revision;
      const wasSeen = base === baseOf(before) || (page !== undefined && before.page === page);
      if (isReplaced && !wasSeen) unseen.push(String(before.value));
      return saved;
    },
    stored,
    /** Words of requests that arrived and can be had no more. */
    lost() {
      const words = new Set(stored().flatMap((text) => text.split(" ")));
      return arrived.flatMap(({ text }) => text.split(" ")).filter((word) => !words.has(word));
    },
  };

  /** Every text that can still be had: the answers, and what the history keeps. */
  function stored() {
    return questions.flatMap((questionId) => [
      String(row(questionId).value),
      ...revisionsOf(applicationId, questionId, Infinity, 1000).map(({ value }) => String(value)),
    ]);
  }
}

type Portal = ReturnType<typeof aPortal>;
type Field = { text: string; base: string; unsent: boolean; held?: { theirs: string; base: string } };

let pages = 0;
let words = 0;

/** What a page of the portal does in a browser, for two of its fields; `scripts: false` sends whole forms. */
function aPage(portal: Portal, own: OwnApplication, scripts: boolean) {
  const page = scripts ? `page ${(pages += 1)}` : undefined;
  const fields = new Map<QuestionId, Field>();
  const late: Sent[] = [];
  let turn = 0;

  function load(questionId: QuestionId): Field {
    const current = portal.row(questionId);
    const field = { text: String(current.value), base: baseOf(current), unsent: false };
    fields.set(questionId, field);
    return field;
  }
  const field = (questionId: QuestionId) => fields.get(questionId) ?? load(questionId);

  return {
    /** A word of its own each time, so that it can be found again. */
    type(questionId: QuestionId) {
      const one = field(questionId);
      turn += 1;
      words += 1;
      one.text += ` w${words}`;
      one.unsent = true;
      return `w${words}`;
    },
    /** Sends a field; the answer may be lost, and a copy of the request may come later. */
    send(questionId: QuestionId, answerArrives: boolean, again: boolean) {
      const one = field(questionId);
      if (!one.unsent || one.held) return;
      const sent = { own, questionId, text: one.text, base: one.base, page, turn };
      const { bases, conflicts } = portal.receive(sent);
      if (again) late.push(sent);
      if (!answerArrives) return;
      if (conflicts.length > 0) {
        const [{ theirs, base }] = conflicts;
        one.held = { theirs: String(theirs), base };
        return;
      }
      one.unsent = false;
      if (bases[questionId]) one.base = bases[questionId];
      else load(questionId);
    },
    deliverLate() {
      const sent = late.shift();
      if (sent) portal.receive(sent);
    },
    /** What others saved is shown where nobody is typing. */
    refresh(questionId: QuestionId) {
      const one = field(questionId);
      if (!one.unsent && !one.held) load(questionId);
    },
    choose(questionId: QuestionId, mine: boolean) {
      const one = field(questionId);
      if (!one.held) return;
      one.base = one.held.base;
      if (!mine) one.text = one.held.theirs;
      one.unsent = mine;
      turn += 1;
      delete one.held;
    },
    conflicts: () => questions.filter((questionId) => fields.get(questionId)?.held),
    unsent: () => questions.filter((questionId) => fields.get(questionId)?.unsent),
  };
}

type Page = ReturnType<typeof aPage>;

const which = fc.constantFrom(...questions);
const act = fc.oneof(
  { weight: 5, arbitrary: fc.record({ act: fc.constant("type" as const), which }) },
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant("send" as const),
      which,
      answerArrives: fc.boolean(),
      again: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ act: fc.constant("late" as const) }) },
  fc.record({ act: fc.constant("refresh" as const), which }),
  fc.record({ act: fc.constant("choose" as const), which, mine: fc.boolean() }),
  fc.record({ act: fc.constant("wait" as const), seconds: fc.constantFrom(1, 60, 400) }),
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

function perform(one: Act, page: Page, portal: Portal): string | undefined {
  if (one.act === "type") return page.type(one.which);
  if (one.act === "send") page.send(one.which, one.answerArrives, one.again);
  if (one.act === "late") page.deliverLate();
  if (one.act === "refresh") page.refresh(one.which);
  if (one.act === "choose") page.choose(one.which, one.mine);
  if (one.act === "wait") portal.wait(one.seconds);
}

function everythingSent(page: Page) {
  for (const questionId of [...page.conflicts(), ...page.unsent()]) {
    page.choose(questionId, true);
    while (page.unsent().includes(questionId)) {
      page.send(questionId, true, false);
      page.choose(questionId, true);
    }
  }
}

const isIn = (word: string) => (text: string) => text.split(" ").includes(word);

test("however two people save on three pages, no word that reached the portal is lost and none replaced unseen", () => {
  const acts = fc.array(fc.tuple(fc.nat(2), act), { maxLength: 50, size: "max" });
  fc.assert(
    fc.property(acts, (done) => {
      emptyDatabase();
      const draft = aDraft();
      const portal = aPortal(draft.id);
      const member = aMember(draft.own).own;
      const three = [
        aPage(portal, draft.own, true),
        aPage(portal, draft.own, true),
        aPage(portal, member, true),
      ];

      for (const [at, one] of done) {
        perform(one, three[at], portal);
        expect([portal.lost(), portal.unseen]).toEqual([[], []]);
      }
    }),
    { numRuns: 25 },
  );
});

test("once the connection is back, everything that was typed is stored, and chosen texts are the answers", () => {
  const acts = fc.array(fc.tuple(fc.nat(2), act), { maxLength: 40, size: "max" });
  fc.assert(
    fc.property(acts, (done) => {
      emptyDatabase();
      const draft = aDraft();
      const portal = aPortal(draft.id);
      const member = aMember(draft.own).own;
      const three = [
        aPage(portal, draft.own, true),
        aPage(portal, member, true),
        aPage(portal, member, false),
      ];
      // What somebody gave up in favour of the other text before it was ever sent is theirs to give up.
      const kept = done.filter(([, one]) => one.act !== "choose");
      const typed = kept.flatMap(([at, one]) => perform(one, three[at], portal) ?? []);

      for (const page of three) everythingSent(page);

      const stored = portal.stored();
      expect(typed.filter((word) => !stored.some(isIn(word)))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});

test("one page alone never conflicts with itself, whatever is lost, repeated or comes late", () => {
  const acts = fc.array(act, { maxLength: 50, size: "max" });
  fc.assert(
    fc.property(acts, (done) => {
      emptyDatabase();
      const draft = aDraft();
      const portal = aPortal(draft.id);
      const page = aPage(portal, draft.own, true);

      for (const one of done) {
        perform(one, page, portal);
        expect([page.conflicts(), portal.lost()]).toEqual([[], []]);
      }
    }),
    { numRuns: 25 },
  );
});

test("two pages of one person conflict as two persons do", () => {
  const { id, own } = aDraft();
  const portal = aPortal(id);
  const [first, second] = [aPage(portal, own, true), aPage(portal, own, true)];
  first.type("summary");
  second.type("summary");

  first.send("summary", true, false);
  second.send("summary", true, false);

  expect([first.conflicts(), second.conflicts()]).toEqual([[], ["summary"]]);
  expect(draftAnswers(id).summary).toBe(portal.arrived[0].text);
  expect(portal.stored()).toContain(portal.arrived[1].text);
});

test("a copy of an earlier request that comes late does not take the place of what was typed since", () => {
  const { id, own } = aDraft();
  const portal = aPortal(id);
  const page = aPage(portal, own, true);
  page.type("summary");
  page.send("summary", true, true);
  const newest = page.type("summary");
  page.send("summary", true, false);

  page.deliverLate();

  expect(String(draftAnswers(id).summary).split(" ").at(-1)).toBe(newest);
});
