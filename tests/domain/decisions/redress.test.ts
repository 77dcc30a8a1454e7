import { expect, test } from "vitest";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { isStillTrue } from "#app/background/still-true.ts";
import { change } from "#app/domain/change.ts";
import { changeDecision } from "#app/domain/decisions/change.ts";
import { moveToHub } from "#app/domain/decisions/hubs/move.ts";
import { answerRedress, mayLook } from "#app/domain/decisions/redress/answer.ts";
import { askRedress } from "#app/domain/decisions/redress/ask.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import {
  viewOwnRedress,
  viewRedress,
  viewRedressList,
  viewRedressNumbers,
} from "#app/domain/decisions/redress/read.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { updateCall } from "#db/queries/calls.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { messagesOf } from "#db/queries/messages.ts";
import { findRedressOf, insertRedress, redressOf } from "#db/queries/redress.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aMember } from "#tests/support/given/team.ts";
import { aCall, afterEvaluation, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";
import { aCallWithHubs } from "#tests/support/given/hubs.ts";
import { aConfirmedRelease, aSecondManager, releaseDecisions } from "#tests/support/given/releases.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";

const released = new Date("2020-08-21T08:00:00Z");
const days = (count: number) => new Date(released.getTime() + count * 24 * 60 * 60 * 1000);
const request = { ground: "conflict", text: "An evaluator works for our competitor." } as const;
const answered = { outcome: "upheld", answer: "You are right; we look again." } as const;

/** Two decisions that one manager made; with redress for ten days. */
function aFrozenCall(redressDays = 10) {
  const world = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] } as never, { call: aCall({ places: 1 }) });
  const entry = { by: world.managed.manager, on: world.call.id, callId: world.call.id, at: afterEvaluation };
  change({ action: "call.changed", ...entry, details: { what: "redressDays" } }, () =>
    updateCall(world.call.id, { redressDays }),
  );
  freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);
  return world;
}

function aReleasedCall(redressDays = 10) {
  const world = aFrozenCall(redressDays);
  releaseDecisions(world.managed, 2, released);
  return { ...world, second: aSecondManager(world.managed, anAccount({ name: "Vera Novak" })) };
}

const lettersOf = (template: string) =>
  dueEmails(new Date("2100-01-01"), 1000).filter((mail) => mail.template === template);

test("a request goes to the managers, a second person answers, and the team is told", () => {
  const { call, managed, second, applications } = aReleasedCall();
  const { Beta } = applications;

  askRedress(Beta.own, request, days(10));
  const { id } = viewRedressList(second, released).rows[0];
  expect(viewOwnRedress(Beta.own, days(10))!.open).toBe(false);
  expect(lettersOf("message-to-managers").length).toBeGreaterThan(0);
  const [received] = lettersOf("redress-received");
  expect(received).toMatchObject({ subjectId: Beta.id, callId: call.id, address: Beta.owner.email });
  expect(received.props).toMatchObject({
    ground: { en: "An evaluator had a conflict of interest", bg: "Оценител е бил в конфликт на интереси" },
    asked: request.text,
    answerBy: days(40).toISOString(),
  });
  expect(isStillTrue(received, days(10))).toBe(true);
  answerRedress(second, id, answered, days(20));

  expect(viewOwnRedress(Beta.own, days(20))!.request).toMatchObject({ ...request, ...answered });
  expect(lettersOf("redress-answered").map(({ subjectId, props }) => [subjectId, props])).toEqual([
    [Beta.id, expect.objectContaining(answered)],
  ]);
  // It stands among the messages without a letter that says the same.
  expect(messagesOf(Beta.id).map(({ text }) => text)).toEqual([request.text, answered.answer]);
  expect(lettersOf("message-to-applicant")).toEqual([]);
  expect(isStillTrue(received, days(20))).toBe(false);
  expect(viewRedressNumbers(call.id)).toEqual({ asked: 1, upheld: 1, partly: 0, dismissed: 0, waiting: 0 });
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 2).map(({ action }) => action)).toContain(
    "redress.answered",
  );
  expect(() => answerRedress(second, id, answered, days(21))).toThrow("changed-elsewhere");
  expect(viewRedress(managed, id)!.mayLook).toBe(false);
});

test("whoever decided does not look, with another account neither", () => {
  const { managed, applications } = aReleasedCall();
  askRedress(applications.Beta.own, request, days(1));
  const { id } = viewRedressList(managed, released).rows[0];
  const [name, domain] = managed.manager.email.split("@");
  const again = aSecondManager(managed, anAccount({ email: `${name}+two@${domain}` }));

  for (const own of [managed, again])
    expect(() => answerRedress(own, id, answered, days(2))).toThrow("second-look");
  expect(findRedressOf(applications.Beta.id)!.outcome).toBeNull();
});

test("whoever decided does not look when a colleague only chose the hub, or saved the decision as it was", () => {
  const { call, hubs } = aCallWithHubs({ places: 1 });
  const { managed, applications } = aScoredCall({ Alpha: [[5, 5]], Beta: [[4, 4]] } as never, { call });
  const { Alpha, Beta } = applications;
  freezeShortlist(managed, { reserve: 1, reason: "" }, afterEvaluation);
  const second = aSecondManager(managed, anAccount({ name: "Vera Novak" }));

  moveToHub(second, Alpha.id, { hubId: hubs.brussels, reason: "Its pilot is there." }, afterEvaluation);
  const same = { outcome: "reserve", hubId: null, reserveRank: 1, reason: "" } as const;
  changeDecision(second, Beta.id, same, afterEvaluation);
  expect([Alpha, Beta].map(({ id }) => findDecision(id)!.decidedBy)).toEqual(
    [managed, managed].map(({ manager }) => manager.id),
  );
  changeDecision(second, Beta.id, { ...same, outcome: "not-selected", reason: "A twin" }, afterEvaluation);
  expect(findDecision(Beta.id)!.decidedBy).toBe(second.manager.id);
});

test("whoever decided that an application is not eligible does not look, whoever froze the shortlist", () => {
  const call = aCall();
  const second = aSecondManager(call.managed, anAccount({ name: "Vera Novak" }));
  const { id } = aSubmittedApplication({ call, answers: { company: "Excluded" } });
  const no = { outcome: "ineligible" as const, answers: {}, note: "Too old." };
  decideEligibility(second, id, no, inEvaluation);
  freezeShortlist(call.managed, { reserve: 0, reason: "" }, afterEvaluation);
  const third = aSecondManager(call.managed, anAccount({ name: "Petra Kral" }));

  expect([call.managed, second, third].map(({ manager }) => mayLook(manager, id))).toEqual([
    false,
    false,
    true,
  ]);
});

test("whoever withdrew the application has no decision to ask redress of", () => {
  const { call, managed } = aFrozenCall();
  const { own } = aSubmittedApplication({ call, answers: { company: "Withdrawn" } });
  withdrawApplication(own, "Sold", beforeDeadline);
  releaseDecisions(managed, 2, released);

  expect(viewOwnRedress(own, days(1))).toBeUndefined();
  expect(() => askRedress(own, request, days(1))).toThrow("redress-closed");
});

test("whoever may only edit does not ask for redress", () => {
  const { applications } = aReleasedCall();
  const editor = aMember(applications.Beta.own, { role: "editor" }).own;

  expect(() => askRedress(editor, request, days(1))).toThrow("may-not-submit");
  expect(viewOwnRedress(editor, days(1))).toMatchObject({ open: false, over: false });
  expect(findRedressOf(applications.Beta.id)).toBeUndefined();
});

test("redress is asked for once, and within the call's window only", () => {
  const { applications } = aReleasedCall();
  const { own, id } = applications.Beta;

  expect(() => askRedress(own, request, new Date(days(10).getTime() + 1))).toThrow("redress-closed");
  expect(findRedressOf(id)).toBeUndefined();
  askRedress(own, request, days(10));
  expect(() => askRedress(own, request, days(10))).toThrow("already-asked");
});

test("a call without redress, and one whose decisions are not all out, has none", () => {
  const without = aReleasedCall(0).applications.Beta.own;
  const world = aFrozenCall();
  aConfirmedRelease(world.managed, 2, released);
  const early = world.applications.Alpha.own;

  for (const own of [without, early]) {
    expect(viewOwnRedress(own, released)).toBeUndefined();
    expect(() => askRedress(own, request, released)).toThrow("redress-closed");
  }
});

test("managers of another call neither see nor answer a request", () => {
  const { managed, applications } = aReleasedCall();
  askRedress(applications.Beta.own, request, days(1));
  const { id } = viewRedressList(managed, released).rows[0];
  const other = aCall().managed;

  expect([viewRedressList(other, released).rows, viewRedress(other, id)]).toEqual([[], undefined]);
  expect(() => answerRedress(other, id, answered, days(2))).toThrow("changed-elsewhere");
});

test("the list of requests is read page by page, without a gap or a double, also where two asked at once", () => {
  const { call, managed, applications } = aScoredCall({ A: [[5, 5]], B: [[4, 4]], C: [[3, 3]] } as never);
  const entry = { action: "redress.asked" as const, by: managed.manager, on: call.id, callId: call.id };
  const about = { callId: call.id, ground: "procedure" as const, text: "Late.", askedBy: "somebody" };
  change({ ...entry, at: released }, () => {
    for (const [at, { id: applicationId }] of Object.values(applications).entries())
      insertRedress({ ...about, id: `r${at}`, applicationId, askedAt: days(at > 0 ? 1 : 0) });
  });
  const page = (after: string) => redressOf(call.id, after, 1).map((row) => row.request.id);

  expect([page(""), page("r0"), page("r1"), page("r2")]).toEqual([["r0"], ["r1"], ["r2"], []]);
});
