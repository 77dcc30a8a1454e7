import { expect, test } from "vitest";
import { extendApplication } from "#app/domain/applications/extend-application.ts";
import { admitUpload } from "#app/domain/applications/receive-upload.ts";
import { viewFrame } from "#app/domain/applications/read.ts";
import { viewSection } from "#app/domain/applications/read-section.ts";
import { viewOwnRemedy } from "#app/domain/applications/remedies/read.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { prolongRemedy } from "#app/domain/eligibility/remedies/prolong.ts";
import { viewRemedies } from "#app/domain/eligibility/remedies/read.ts";
import { withdrawRemedy } from "#app/domain/eligibility/remedies/withdraw.ts";
import { invariants } from "#app/domain/installation/invariants/all.ts";
import { answersOf, findApplication, findSubmission, submissionsOf } from "#db/queries/applications.ts";
import { auditEntriesOfCall } from "#db/queries/audit.ts";
import { remediesOf } from "#db/queries/remedies.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, aForm, deadline, inEvaluation, justAfter } from "#tests/support/given/calls.ts";
import { aRemedy, remedyUntil } from "#tests/support/given/remedies.ts";
import { aMember } from "#tests/support/given/team.ts";
import { emailsAbout } from "#tests/support/given/told.ts";

const later = (at: Date, milliseconds: number) => new Date(at.getTime() + milliseconds);
const nextWeek = later(remedyUntil, 7 * 24 * 60 * 60 * 1000);
const eligible = { outcome: "eligible", answers: {}, note: "" } as const;

function asked(about: Parameters<typeof aRemedy>[2] = {}) {
  const call = aCall();
  const application = aSubmittedApplication({ call });
  aRemedy(call.managed, application.id, about);
  return { ...application, call, desk: call.managed };
}

type Asked = ReturnType<typeof asked>;
const put = ({ own }: Asked, at: Date, vat = "BG999") => saveAnswers(own, { vat }, at);
const counting = (id: string) => findSubmission(findApplication(id)!.application.submissionId!)!.submission;
const stateFor = ({ own }: Pick<Asked, "own">, at: Date) => viewOwnRemedy(own, "en", at)?.state;
const seenBy = ({ desk, id }: Asked, at: Date) => viewRemedies(desk, id, "en", at)!;

test("the whole team is told at once what to put right, where and until when, and it is on the record", () => {
  const call = aCall();
  const { id, own, owner } = aSubmittedApplication({ call });
  const member = aMember(own, { role: "editor" });

  aRemedy(call.managed, id);

  const letters = emailsAbout(id, "remedy-requested");
  expect(letters.map(({ address }) => address).toSorted()).toEqual(
    [owner.email, member.own.applicant.email].toSorted(),
  );
  expect(letters[0].props).toMatchObject({
    asked: "The VAT number is of another company.",
    questions: [{ en: "VAT number" }],
    until: remedyUntil.toISOString(),
    link: `/applications/${id}`,
    prolonged: false,
  });
  expect(viewOwnRemedy(own, "bg", inEvaluation)).toMatchObject({
    state: "open",
    questions: [{ id: "vat", sectionId: "company", label: "VAT number (на български)" }],
  });
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 1)).toMatchObject([
    { action: "remedy.asked", details: { company: "Cool Cities", until: remedyUntil.toISOString() } },
  ]);
});

test("an answer that arrives at the last instant is the next version; the one before stays, and the checker sees what changed", () => {
  const remedied = asked();
  const { id, own } = remedied;
  put(remedied, later(remedyUntil, -1000));

  submitApplication(own, remedyUntil);

  expect(counting(id)).toMatchObject({ version: 2, lateBy: "remedy", receivedAt: remedyUntil });
  expect(counting(id).answers).toMatchObject({ vat: "BG999", company: "Cool Cities" });
  expect(submissionsOf(id)).toHaveLength(2);
  expect(emailsAbout(id, "application-received").at(-1)!.props).toMatchObject({
    version: 2,
    closesAt: remedyUntil.toISOString(),
  });
  const [request] = seenBy(remedied, nextWeek).requests;
  expect(request).toMatchObject({ state: "answered", answer: { before: 1, version: 2 } });
  expect(request.answer!.changes.map(({ questionId }) => questionId)).toEqual(["vat"]);
  expect([...invariants.remediedOutOfTime()]).toEqual([]);
});

test.each([1, 1000])("%i ms after the last instant nothing is saved or submitted any more", (after) => {
  const remedied = asked();
  const { id, own } = remedied;
  put(remedied, remedyUntil);
  const saved = answersOf(id);

  expect(() => put(remedied, later(remedyUntil, after), "BG000")).toThrow("remedy-over");
  expect(() => submitApplication(own, later(remedyUntil, after))).toThrow("remedy-over");

  expect([answersOf(id), counting(id).version]).toEqual([saved, 1]);
  expect(stateFor(remedied, later(remedyUntil, after))).toBe("missed");
  expect(seenBy(remedied, later(remedyUntil, after))).toMatchObject({
    awaited: false,
    requests: [{ state: "missed" }],
  });
  expect(viewFrame(own, "en", later(remedyUntil, after))).toMatchObject({ open: false, editable: false });
});

test("nothing but the named answers can be changed, and only they are shown to fill in", () => {
  const { id, own } = asked();
  const saved = answersOf(id);

  expect(() => saveAnswers(own, { vat: "BG999", summary: "Better." }, inEvaluation)).toThrow("not-to-remedy");
  expect(() => withdrawApplication(own, "No time.", inEvaluation)).toThrow("call-closed");

  expect(answersOf(id)).toEqual(saved);
  expect(viewFrame(own, "en", inEvaluation)).toMatchObject({
    open: true,
    closesAt: remedyUntil,
    graceSeconds: 0,
  });
  expect(viewSection(own, "company", "en", inEvaluation)!.questions.map((one) => one.id)).toEqual(["vat"]);
  expect(viewSection(own, "solution", "en", inEvaluation)).toBeUndefined();
});

test("what is asked, or needed, because of a named answer can be changed with it", () => {
  const both = (text: string) => ({ en: text, bg: text });
  const choice = (id: string) => ({ id, label: both(id) });
  const [company, solution] = aForm.sections;
  const follow = {
    ...{ id: "why", type: "short-text" as const, label: both("Why"), required: false, most: 100 },
    visibleTo: "managers" as const,
    requiredIf: { question: "branch", is: ["yes"] },
  };
  const branch = {
    ...{ id: "branch", type: "choice" as const, label: both("Branch"), required: false },
    visibleTo: "managers" as const,
    choices: [choice("yes"), choice("no")],
  };
  const form = {
    sections: [{ ...company, questions: [...company.questions, branch, follow] }, solution],
  } as typeof aForm;
  const call = aCall({ form });
  const { id, own } = aSubmittedApplication({ call, answers: { branch: "no" } });
  aRemedy(call.managed, id, { questions: ["branch"] });

  saveAnswers(own, { branch: "yes" }, inEvaluation);
  expect(() => submitApplication(own, inEvaluation)).toThrow("answers-missing");
  saveAnswers(own, { why: "A branch in Varna." }, inEvaluation);
  submitApplication(own, inEvaluation);

  expect(counting(id).answers).toMatchObject({ branch: "yes", why: "A branch in Varna." });
  expect(() => saveAnswers(own, { vat: "BG999" }, inEvaluation)).toThrow("not-to-remedy");
});

test("what was typed before the deadline and never submitted does not come along with an answer", () => {
  const call = aCall();
  const { id, own } = aSubmittedApplication({ call });
  saveAnswers(own, { summary: "Never submitted.", vat: "BG777" }, deadline);
  aRemedy(call.managed, id);

  saveAnswers(own, { vat: "BG999" }, inEvaluation);
  submitApplication(own, inEvaluation);

  expect(counting(id).answers).toMatchObject({ summary: "We cool cities.", vat: "BG999" });
  expect([...invariants.answersBehindHistory()]).toEqual([]);
});

test("an answer can be given again until the date; the last one counts", () => {
  const remedied = asked();
  put(remedied, inEvaluation);
  submitApplication(remedied.own, inEvaluation);
  put(remedied, remedyUntil, "BG1000");
  submitApplication(remedied.own, remedyUntil);

  expect(counting(remedied.id)).toMatchObject({ version: 3, answers: { vat: "BG1000" } });
  expect(seenBy(remedied, nextWeek).requests).toMatchObject([{ answer: { before: 1, version: 3 } }]);
});

test("who may only edit saves an answer but does not submit it", () => {
  const remedied = asked();
  const { own } = aMember(remedied.own, { role: "editor" });

  saveAnswers(own, { vat: "BG999" }, inEvaluation);

  expect(() => submitApplication(own, inEvaluation)).toThrow("may-not-submit");
});

test("a request that is taken back closes the application at once, and the team learns why", () => {
  const remedied = asked();
  const { id, own, desk } = remedied;

  expect(() => withdrawRemedy(desk, id, " ", inEvaluation)).toThrow("reason-missing");
  expect(() => withdrawRemedy(aCall().managed, id, "Found.", inEvaluation)).toThrow("changed-elsewhere");
  withdrawRemedy(desk, id, "We found it.", inEvaluation);

  expect(() => put(remedied, inEvaluation)).toThrow("call-closed");
  expect(emailsAbout(id, "remedy-withdrawn")).toMatchObject([{ props: { reason: "We found it." } }]);
  expect(stateFor(remedied, inEvaluation)).toBe("withdrawn");
  expect(viewFrame(own, "en", inEvaluation).open).toBe(false);
  expect(() => withdrawRemedy(desk, id, "Again.", inEvaluation)).toThrow("changed-elsewhere");
});

test("more time holds at once, also when it was over, and the team is told the new date", () => {
  const remedied = asked();
  const { id, desk } = remedied;
  const over = later(remedyUntil, 1000);

  expect(() => prolongRemedy(desk, id, remedyUntil, inEvaluation)).toThrow("remedy-not-later");
  expect(() => prolongRemedy(desk, id, later(remedyUntil, 1), over)).toThrow("remedy-not-later");
  expect(() => prolongRemedy(aCall().managed, id, nextWeek, over)).toThrow("changed-elsewhere");
  prolongRemedy(desk, id, nextWeek, over);
  put(remedied, nextWeek);
  submitApplication(remedied.own, nextWeek);

  expect(counting(id).version).toBe(2);
  expect(emailsAbout(id, "remedy-requested").map(({ props }) => props)).toMatchObject([
    { prolonged: false },
    { prolonged: true, until: nextWeek.toISOString() },
  ]);
});

test("a second request follows one that was answered or missed, never one that waits", () => {
  const remedied = asked();
  const { id, desk, own } = remedied;
  const second = { questions: ["country"], until: nextWeek, at: later(inEvaluation, 1000) };
  expect(() => aRemedy(desk, id, second)).toThrow("remedy-open");
  put(remedied, inEvaluation);
  submitApplication(own, inEvaluation);

  aRemedy(desk, id, second);

  expect(() => put(remedied, remedyUntil, "BG1")).toThrow("not-to-remedy");
  saveAnswers(own, { country: "GR" }, nextWeek);
  submitApplication(own, nextWeek);
  expect(remediesOf(id).map(({ remedy }) => remedy.ending)).toEqual([null, "followed"]);
  expect(seenBy(remedied, nextWeek).requests.map(({ answer }) => answer?.version)).toEqual([3, 2]);
});

test("eligibility is decided once the team has answered or its time is over, and then nothing can be changed", () => {
  const [answered, missed] = [asked(), asked()];
  const decide = ({ desk, id }: Asked, at: Date) => decideEligibility(desk, id, eligible, at);
  expect(() => decide(answered, remedyUntil)).toThrow("remedy-open");

  put(answered, inEvaluation);
  submitApplication(answered.own, inEvaluation);
  decide(answered, inEvaluation);
  decide(missed, later(remedyUntil, 1));

  expect(() => put(answered, inEvaluation, "BG1")).toThrow("call-closed");
  expect(() => prolongRemedy(missed.desk, missed.id, nextWeek, later(remedyUntil, 2))).toThrow(
    "changed-elsewhere",
  );
  expect([stateFor(answered, nextWeek), stateFor(missed, nextWeek)]).toEqual(["answered", "missed"]);
  expect([...invariants.remediesInNoState()]).toEqual([]);
});

test.each([
  ["while the call is open", deadline, {}, "call-still-open"],
  ["with less than a week", inEvaluation, { until: later(inEvaluation, 6 * 86_400_000) }, "remedy-too-soon"],
  ["for a question of no form", inEvaluation, { questions: ["vat", "other"] }, "changed-elsewhere"],
])("nothing is asked %s", (_when, at, about, reason) => {
  const call = aCall();
  const { id } = aSubmittedApplication({ call });
  const lines = auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 100);

  expect(() => aRemedy(call.managed, id, { at, ...about })).toThrow(reason);

  expect([remediesOf(id), emailsAbout(id, "remedy-requested")]).toEqual([[], []]);
  expect(auditEntriesOfCall(call.id, Number.MAX_SAFE_INTEGER, 100)).toEqual(lines);
});

test("a week is counted on clocks of the call's zone, also where they change", () => {
  const call = aCall({ closesAt: new Date("2020-10-20T10:00:00Z"), ...laterDates });
  const { id } = aSubmittedApplication({ call });
  const at = new Date("2020-10-21T10:00:00Z");

  expect(() => aRemedy(call.managed, id, { at, until: new Date("2020-10-28T10:59:59Z") })).toThrow(
    "remedy-too-soon",
  );
  aRemedy(call.managed, id, { at, until: new Date("2020-10-28T11:00:00Z") });

  expect(remediesOf(id)).toHaveLength(1);
});

const laterDates = {
  evaluationDueAt: new Date("2020-12-01T10:00:00Z"),
  resultsAt: new Date("2020-12-10T10:00:00Z"),
  answerBy: new Date("2020-12-20T10:00:00Z"),
};

test("there is nothing to ask of a draft, of another call's application, or of one that was decided", () => {
  const call = aCall();
  const draft = aDraft({ call });
  const [elsewhere, decided] = [aSubmittedApplication(), aSubmittedApplication({ call })];
  decideEligibility(call.managed, decided.id, eligible, justAfter);

  expect(() => aRemedy(call.managed, draft.id)).toThrow("not-submitted");
  expect(() => aRemedy(call.managed, elsewhere.id)).toThrow("not-submitted");
  expect(() => aRemedy(call.managed, decided.id)).toThrow("remedy-decided");
  expect(viewRemedies(call.managed, elsewhere.id, "en", inEvaluation)).toBeUndefined();
});

test("an application that got a deadline of its own is open for everything until then", () => {
  const { id, own, desk } = asked();
  const reason = { en: "Ill.", bg: "Болен." };
  extendApplication(desk, id, { until: later(inEvaluation, 3_600_000), reason }, inEvaluation);

  saveAnswers(own, { summary: "Better." }, inEvaluation);
  submitApplication(own, inEvaluation);

  expect(counting(id)).toMatchObject({ lateBy: "own-extension" });
  expect(viewOwnRemedy(own, "en", inEvaluation)!.state).toBe("answered");
});

test("what was changed in a deadline of its own and not submitted then is not let in by the request", () => {
  const remedied = asked();
  const { id, own, desk } = remedied;
  const until = later(inEvaluation, 3_600_000);
  extendApplication(desk, id, { until, reason: { en: "Ill.", bg: "Болен." } }, inEvaluation);
  saveAnswers(own, { summary: "Better." }, inEvaluation);
  put(remedied, later(until, 60_000));

  expect(() => submitApplication(own, later(until, 60_000))).toThrow("not-to-remedy");

  expect(counting(id).version).toBe(1);
});

test("a file is taken for a named question only, and one that began in time may finish", () => {
  const file = (id: string) => aQuestion("file", { id, accept: ["pdf"], required: false });
  const [company, solution] = aForm.sections;
  const form = {
    sections: [company, { ...solution, questions: [...solution.questions, file("extract"), file("deck")] }],
  };
  const call = aCall({ form: form as typeof aForm });
  const { id, own } = aSubmittedApplication({ call });
  aRemedy(call.managed, id, { questions: ["extract"] });
  const admit = (question: string, begun: Date, now: Date) => admitUpload(own, question, begun, now);

  expect(admit("extract", remedyUntil, later(remedyUntil, 60_000))).toEqual(remedyUntil);
  expect(() => admit("deck", inEvaluation, inEvaluation)).toThrow("not-to-remedy");
  expect(() => admit("extract", later(remedyUntil, 1), later(remedyUntil, 1))).toThrow("remedy-over");
});
