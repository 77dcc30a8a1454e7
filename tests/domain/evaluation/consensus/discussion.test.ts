import { expect, test } from "vitest";
import { answerConsensus } from "#app/domain/evaluation/consensus/answer.ts";
import { closeDiscussion } from "#app/domain/evaluation/consensus/close.ts";
import { leaveApart } from "#app/domain/evaluation/consensus/leave.ts";
import { writeAsManager, writeInDiscussion } from "#app/domain/evaluation/consensus/message.ts";
import { putForward } from "#app/domain/evaluation/consensus/put-forward.ts";
import { viewDiscussion, viewToAnswer, viewToWrite } from "#app/domain/evaluation/consensus/read.ts";
import { viewDiscussionForManager, viewDiscussions } from "#app/domain/evaluation/consensus/read-managed.ts";
import { reopenDiscussion } from "#app/domain/evaluation/consensus/reopen.ts";
import { replaceRapporteur } from "#app/domain/evaluation/consensus/replace-rapporteur.ts";
import { saveConsensus } from "#app/domain/evaluation/consensus/save-consensus.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { withdrawEvaluator } from "#app/domain/evaluators/withdraw-evaluator.ts";
import { discussant } from "#app/domain/permissions.ts";
import { change } from "#app/domain/change.ts";
import { findDiscussion } from "#db/queries/consensus.ts";
import { insertConflict } from "#db/queries/conflicts.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { afterEvaluation } from "#tests/support/given/calls.ts";
import {
  aDiscussion,
  aForwarded,
  allFinal,
  aWrittenConsensus,
  discussing,
  farApart,
  minutesLater,
} from "#tests/support/given/discussions.ts";
import { anAssignment } from "#tests/support/given/evaluators.ts";
import { aSubmittedSheet, scoresOf } from "#tests/support/given/sheets.ts";

type World = ReturnType<typeof aDiscussion>;

const agreed = { agrees: true } as const;
const differs = { agrees: false, view: "I still doubt the market." } as const;
const stateOf = ({ application }: World) => findDiscussion(application.id)!.state;
const letters = (template: string) =>
  dueEmails(afterEvaluation, 100).filter((one) => one.template === template);
const forManager = ({ managed, application }: World, at = allFinal) =>
  viewDiscussionForManager(managed, application.id, "en", at)!;

function anEvaluatorsConflict({ people, application, call }: World, at: number) {
  const { evaluatorId } = people[at].evaluator;
  const details = { evaluator: people[at].name, company: "Cool Cities", source: "organisation" };
  const entry = { by: null, on: application.id, callId: call.id, at: allFinal, details };
  change({ action: "conflict.found", ...entry }, () =>
    insertConflict({ evaluatorId, applicationId: application.id, source: "organisation", at: allFinal }),
  );
}

test("opening a discussion tells its evaluators, each with the own way in, and the rapporteur what to write", () => {
  const { people } = aDiscussion();

  const told = letters("discussion-opened").map(({ name, props }) => [name, props] as const);
  expect(Object.fromEntries(told)).toMatchObject({
    Zorana: { rapporteur: true, company: "Cool Cities", link: `/sheets/${people[0].id}/discussion` },
    Dobri: { rapporteur: false, link: `/sheets/${people[1].id}/discussion` },
  });
});

test("those who discuss see each other's points, with what lies far apart marked, and neither names nor private notes", () => {
  const { permits } = aDiscussion();

  const view = viewDiscussion(permits[1], "en", allFinal);

  const points = view.sheets.map(({ who, isYou, criteria }) => [
    who.name,
    isYou,
    criteria.map((one) => one.points),
  ]);
  expect(points.toSorted()).toEqual([
    [null, false, [5, 5]],
    [null, true, [1, 1]],
  ]);
  expect(view.criteria.map(({ apart, far }) => [apart, far])).toEqual([
    [4, true],
    [4, true],
  ]);
  expect(JSON.stringify(view)).toMatch(/Zorana says/);
  const people = view.sheets.map(({ who, percent }) => ({ who, percent }));
  expect(JSON.stringify({ ...view, sheets: people })).not.toMatch(/Zorana|Dobri/);
  expect(JSON.stringify(view)).not.toMatch(/Between us|medium/);
});

test("names are told where the call names evaluators", () => {
  const { permits } = aDiscussion({ evaluation: { ...discussing, named: true } });

  const { sheets } = viewDiscussion(permits[1], "en", allFinal);

  expect(sheets.map(({ who }) => who.name).toSorted()).toEqual(["Dobri", "Zorana"]);
});

test("what somebody says keeps its place when others come later, and the others are told once a day", () => {
  const world = aDiscussion();
  const { permits, call, application } = world;
  writeInDiscussion(permits[0], " What about the market? ", allFinal);
  writeInDiscussion(permits[0], "And the team?", minutesLater(31));
  writeAsManager(call.managed, application.id, "Please answer by Friday.", minutesLater(32));
  const [before] = viewDiscussion(permits[1], "en", minutesLater(33)).messages;
  const late = anAssignment({ call, application });
  aSubmittedSheet(late.permit, { at: minutesLater(40) });

  const { messages, sheets } = viewDiscussion(permits[1], "en", minutesLater(60));

  expect(messages.map(({ text }) => text)).toEqual([
    "What about the market?",
    "And the team?",
    "Please answer by Friday.",
  ]);
  expect(messages[0]).toEqual(before);
  expect(messages[2].who).toBe(null);
  expect(sheets.map(({ who }) => who.place)).toEqual([1, 2, 3]);
  expect(
    letters("discussion-written")
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(["Dobri", "Zorana"]);
});

test("what is empty is not said", () => {
  const { permits } = aDiscussion();

  expect(() => writeInDiscussion(permits[0], "  ", allFinal)).toThrow("message-empty");
  expect(viewDiscussion(permits[0], "en", allFinal).messages).toEqual([]);
});

test("only the rapporteur writes the consensus sheet, and nobody reads it before it is put forward", () => {
  const world = aDiscussion();
  const typed = { scores: scoresOf([3, 3]), overallToApplicant: "Mine." };

  expect(() => saveConsensus(world.permits[1], typed, 0, allFinal)).toThrow("not-rapporteur");
  expect(viewToWrite(world.permits[1], "en", allFinal)).toBe(undefined);
  aWrittenConsensus(world);

  expect(viewDiscussion(world.permits[1], "en", allFinal).consensus).toBe(null);
  expect(forManager(world).discussion.consensus).toBe(null);
});

test("it begins with the points on which all agree", () => {
  const { permits } = aDiscussion({
    points: [
      [5, 3],
      [1, 3],
    ],
  });

  const { criteria } = viewToWrite(permits[0], "en", allFinal)!;

  expect(criteria.map(({ points }) => points)).toEqual([null, 3]);
});

test("an older page of the rapporteur replaces nothing, and points that may not be given change nothing", () => {
  const world = aDiscussion();
  aWrittenConsensus(world, [3, 4]);
  const typed = { scores: scoresOf([2.5, 2]), overallToApplicant: "Promising." };

  expect(() => saveConsensus(world.permits[0], typed, 0, allFinal)).toThrow("changed-elsewhere");
  saveConsensus(world.permits[0], typed, 1, allFinal);

  expect(viewToWrite(world.permits[0], "en", allFinal)!.criteria.map(({ points }) => points)).toEqual([3, 2]);
});

test("an incomplete sheet is not put forward", () => {
  const world = aDiscussion();
  saveConsensus(world.permits[0], { scores: scoresOf([3, 3]) }, 0, allFinal);

  expect(() => putForward(world.permits[0], allFinal)).toThrow("sheet-incomplete");
  expect([stateOf(world), letters("consensus-put-forward")]).toEqual(["open", []]);
});

test("the last answer makes it final, and a minority view stays beside it for managers alone", () => {
  const world = aForwarded({
    points: [
      [5, 5],
      [1, 1],
      [3, 3],
    ],
  });

  answerConsensus(world.permits[1], differs, 1, allFinal);
  expect(stateOf(world)).toBe("put-forward");
  answerConsensus(world.permits[2], agreed, 1, minutesLater(31));

  expect(stateOf(world)).toBe("final");
  expect(forManager(world).minority).toMatchObject([
    { evaluator: "Dobri", text: differs.view, isEarlier: false },
  ]);
  expect(viewDiscussion(world.permits[1], "en", allFinal).ownAnswer).toEqual({
    state: "minority",
    text: differs.view,
  });
  expect(JSON.stringify(viewDiscussion(world.permits[2], "en", allFinal))).not.toMatch(/doubt/);
});

test("a minority view needs words, the rapporteur is not asked, and nobody answers an older text", () => {
  const world = aForwarded();

  expect(() => answerConsensus(world.permits[1], { agrees: false, view: " " }, 1, allFinal)).toThrow(
    "view-missing",
  );
  expect(() => answerConsensus(world.permits[0], agreed, 1, allFinal)).toThrow("changed-elsewhere");
  aWrittenConsensus(world, [4, 4]);
  expect(() => answerConsensus(world.permits[1], agreed, 1, allFinal)).toThrow("consensus-changed");
  putForward(world.permits[0], allFinal);
  expect(() => answerConsensus(world.permits[1], agreed, 1, allFinal)).toThrow("consensus-changed");
  expect([stateOf(world), viewToAnswer(world.permits[1], "en", allFinal)!.version]).toEqual([
    "put-forward",
    2,
  ]);
});

test("a change asks everybody again who had answered; what is saved as it was asks nobody", () => {
  const world = aForwarded({
    points: [
      [5, 5],
      [1, 1],
      [3, 3],
    ],
  });
  answerConsensus(world.permits[1], agreed, 1, allFinal);
  aWrittenConsensus(world);
  expect(stateOf(world)).toBe("put-forward");

  aWrittenConsensus(world, [4, 4]);
  putForward(world.permits[0], allFinal);

  const { answers } = viewDiscussion(world.permits[0], "en", allFinal);
  expect(answers.map(({ state }) => state)).toEqual(["waiting", "waiting"]);
  expect(letters("consensus-put-forward").map(({ props }) => (props as { again: boolean }).again)).toEqual([
    false,
    false,
    true,
    true,
  ]);
});

test("a manager closes it with a reason without the missing answers, but not before a sheet is put forward", () => {
  const world = aDiscussion();
  const close = (why: string) => closeDiscussion(world.managed, world.application.id, why, allFinal);
  aWrittenConsensus(world);

  expect(() => close("Time is over.")).toThrow("changed-elsewhere");
  putForward(world.permits[0], allFinal);
  expect(() => close(" ")).toThrow("reason-missing");
  close("Time is over.");

  expect(forManager(world)).toMatchObject({ standing: "final", reason: "Time is over." });
  expect(() => answerConsensus(world.permits[1], agreed, 1, allFinal)).toThrow("discussion-ended");
  expect(() => writeInDiscussion(world.permits[1], "But", allFinal)).toThrow("discussion-ended");
});

test("a discussion can be left without a sheet, and opened again with all that was said", () => {
  const world = aDiscussion();
  writeInDiscussion(world.permits[0], "No time.", allFinal);
  leaveApart(world.managed, world.application.id, "They do not agree.", allFinal);

  expect(forManager(world).standing).toBe("left");
  expect(viewDiscussion(world.permits[0], "en", allFinal).goesOn).toBe(false);
});

test("another rapporteur goes on with what was written, and the former one is asked as all others", () => {
  const world = aDiscussion();
  aWrittenConsensus(world);

  replaceRapporteur(world.managed, world.application.id, world.people[1].id, allFinal);

  expect(viewToWrite(world.permits[0], "en", allFinal)).toBe(undefined);
  expect(viewToWrite(world.permits[1], "en", allFinal)!.criteria.map(({ points }) => points)).toEqual([3, 4]);
  putForward(world.permits[1], allFinal);
  answerConsensus(world.permits[0], agreed, 1, allFinal);
  expect(stateOf(world)).toBe("final");
});

test("where the sheet is put forward already, the former rapporteur is asked by letter what they say of it", () => {
  const world = aForwarded();
  const before = letters("consensus-put-forward").map(({ name }) => name);

  replaceRapporteur(world.managed, world.application.id, world.people[1].id, allFinal);

  const asked = letters("consensus-put-forward").map(({ name }) => name);
  expect([before, asked.slice(1)]).toEqual([["Dobri"], ["Zorana"]]);
  answerConsensus(world.permits[0], agreed, 1, allFinal);
  expect(stateOf(world)).toBe("final");
});

const ways: Record<string, (world: World) => void> = {
  "a conflict is found of them": (world) => anEvaluatorsConflict(world, 1),
  "they are let go": ({ managed, people }) =>
    withdrawEvaluator(managed, people[1].evaluator.evaluatorId, "Unreachable.", allFinal),
  "their sheet is opened again": ({ managed, people }) =>
    reopenSheet(managed, people[1].id, "Look again.", allFinal),
};

test.each(Object.entries(ways))("a discussion closes for an evaluator at once when %s", (_why, happen) => {
  const world = aForwarded();
  const { account, id } = world.people[1];
  writeInDiscussion(world.permits[1], "Said before.", allFinal);
  happen(world);

  expect(discussant(account, id, allFinal)).toBe(undefined);
  expect(() => answerConsensus(world.permits[1], agreed, 1, allFinal)).toThrow("changed-elsewhere");
  expect(() => writeInDiscussion(world.permits[1], "More.", allFinal)).toThrow("changed-elsewhere");
  expect(viewDiscussion(world.permits[0], "en", allFinal).sheets.length).toBe(1);
});

test("what somebody with a conflict said or answered is read and counted no more", () => {
  const world = aForwarded({
    points: [
      [5, 5],
      [1, 1],
      [3, 3],
    ],
  });
  writeInDiscussion(world.permits[1], "Take mine.", allFinal);
  answerConsensus(world.permits[1], differs, 1, allFinal);
  anEvaluatorsConflict(world, 1);

  expect(viewDiscussion(world.permits[0], "en", allFinal).messages.map(({ text }) => text)).toEqual([null]);
  expect(forManager(world).minority).toEqual([]);
});

test("nobody has a discussion before it is opened, in another application, or with a sheet to take back", () => {
  const world = farApart();
  const early = world.people.map(({ account, id }) => discussant(account, id, allFinal));
  const open = aDiscussion();
  const late = anAssignment({ call: open.call, application: open.application });
  aSubmittedSheet(late.permit, { at: minutesLater(40) });

  expect(early).toEqual([undefined, undefined]);
  expect(discussant(world.people[0].account, open.people[0].id, allFinal)).toBe(undefined);
  const own = [50, 51].map((minutes) => discussant(late.evaluator.account, late.id, minutesLater(minutes)));
  expect(own.map(Boolean)).toEqual([false, true]);
});

test("a final sheet stays when sheets change after it, is told as outdated, and can be discussed again", () => {
  const world = aForwarded();
  answerConsensus(world.permits[1], agreed, 1, allFinal);
  const shown = () => forManager(world, minutesLater(90)).standing;
  expect(shown()).toBe("final");

  reopenSheet(world.managed, world.people[1].id, "Points were swapped.", minutesLater(60));
  expect(shown()).toBe("outdated");
  aSubmittedSheet(world.people[1].permit, { points: [2, 2], at: minutesLater(70) });
  expect(shown()).toBe("outdated");
  expect(viewDiscussions(world.managed, "outdated", 0, minutesLater(90)).rows.length).toBe(1);

  reopenDiscussion(world.managed, world.application.id, "A sheet changed.", minutesLater(90));
  expect(shown()).toBe("open");
  putForward(world.permits[0], minutesLater(91));
  answerConsensus(world.permits[1], agreed, 2, minutesLater(92));
  expect(forManager(world, minutesLater(93)).standing).toBe("final");
});

test("a frozen shortlist ends discussions", () => {
  const world = aForwarded();
  freezeShortlist(world.managed, { reserve: 0, reason: "" }, minutesLater(60));

  const late = () => answerConsensus(world.permits[1], agreed, 1, minutesLater(61));

  expect(late).toThrow("evaluation-not-open");
  expect(viewDiscussion(world.permits[1], "en", minutesLater(61)).goesOn).toBe(false);
});
