import { extractText, getDocumentProxy } from "unpdf";
import { expect, test } from "vitest";
import { change } from "#app/domain/change.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { approveAllFeedback } from "#tests/support/given/feedback.ts";
import { aSecondManager, releaseDecisions } from "#tests/support/given/releases.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { findDecision } from "#db/queries/decisions.ts";
import { latestShortlist } from "#db/queries/shortlists.ts";
import { findFeedback } from "#db/queries/feedback.ts";
import { latestRelease } from "#db/queries/releases.ts";
import { dueEmails } from "#db/queries/emails.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, afterEvaluation, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aScoredCall, aSubmittedSheet } from "#tests/support/given/sheets.ts";

const letters = () =>
  dueEmails(new Date("2100-01-01"), 1000).filter(({ template }) => template.startsWith("decision-"));

/** Alpha is the finalist, Beta the reserve, Gamma not selected. */
function aWorld() {
  const world = aScoredCall(
    { Alpha: [[5, 5]], Beta: [[4, 4]], Gamma: [[4, 3]] },
    { call: aCall({ places: 1 }), toApplicant: "More numbers, please.", toManagers: "PRIVATE-MARK" },
  );
  const home = `/manage/calls/${world.call.slug}`;
  const as = world.managed.manager;
  const ask = (path: string, form?: Record<string, string>) => visit(home + path, { as, form });
  const freeze = () => freezeShortlist(world.managed, { reserve: 1, reason: "" }, afterEvaluation);
  return { ...world, home, as, ask, freeze };
}

test("the page before freezing says who enters by which rule, or which rules clash", async () => {
  const { call, ask } = aWorld();
  const withRule = (least: number) => {
    const shortlistRules = [{ by: "topic" as const, group: "vr", least }];
    const details = { what: "criteria" };
    const entry = { action: "call.changed" as const, by: call.managed.manager, on: call.id, callId: call.id };
    change({ ...entry, at: inEvaluation, details }, () =>
      updateCall(call.id, { scoring: { ...findCall(call.id)!.scoring, shortlistRules } }),
    );
  };
  const vera = anEligibleApplication({ call, answers: { company: "Vera", topics: ["vr"] } });
  const { permit } = anAssignment({ call, evaluator: anEvaluator({ call }), application: vera });
  aSubmittedSheet(permit, { points: [4, 2] });

  withRule(1);
  const kept = await (await ask("/shortlist")).text();
  withRule(2);
  const clash = await (await ask("/shortlist")).text();
  const refused = await ask("/shortlist", { reserve: "1", reason: "" });

  const rows = [...kept.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => row.replace(/<[^>]+>/g, "|"));
  expect(rows.filter((row) => row.includes("Vera")).join()).toMatch(
    /No finalist.*Finalist.*Topic “VR”: at least 1/,
  );
  expect(rows.filter((row) => row.includes("Alpha")).join()).toMatch(
    /Finalist.*No finalist.*Topic “VR”: at least 1/,
  );
  expect(clash).toContain("“VR” has only 1 application above the thresholds.");
  expect(clash).toContain("Topic “VR”: at least 2 of those chosen: lower to at least 1");
  expect(clash).not.toContain("Freeze the shortlist</button>");
  expect(refused.status).toBe(409);
});

test("from the ranking to the decisions on the managers' pages", async () => {
  const { home, ask, applications } = aWorld();

  const ranking = await (await ask("/ranking")).text();
  expect(ranking.indexOf("Alpha")).toBeLessThan(ranking.indexOf("The line after place 1"));
  expect(ranking.indexOf("The line after place 1")).toBeLessThan(ranking.lastIndexOf("Beta"));
  expect((await ask("/ranking?view=sure&show=below")).status).toBe(200);

  const frozen = await ask("/shortlist", { reserve: "1", reason: "" });
  expect([frozen.status, frozen.headers.get("Location")]).toEqual([302, `${home}/decisions`]);
  expect(await (await ask("/decisions?outcome=reserve")).text()).toContain("Beta");

  const at = `/decisions/${applications.Gamma.id}`;
  const without = await ask(at, { outcome: "reserve", hubId: "", reserveRank: "1", reason: "" });
  expect(without.status).toBe(409);
  expect((await without.text()).match(/<textarea[^>]*name="reason"[^>]*>/)?.[0]).toContain(
    'aria-invalid="true"',
  );
  const changed = await ask(at, { outcome: "reserve", hubId: "", reserveRank: "1", reason: "A strong team" });
  expect(changed.headers.get("Location")).toBe(`${home}/decisions?outcome=reserve`);
  expect(findDecision(applications.Gamma.id)).toMatchObject({ outcome: "reserve", reserveRank: 1 });
});

test("two managers release: one prepares, another confirms, the first are told, then all others", async () => {
  const { call, managed, ask, freeze, home } = aWorld();
  freeze();
  const second = aSecondManager(managed);
  const asSecond = (path: string, form?: Record<string, string>) =>
    visit(home + path, { as: second.manager, form });

  expect(await (await ask("/decisions/release")).text()).toContain("Alpha is a finalist: Open call 1");
  const prepared = await ask("/decisions/release", { number: "3", first: "1" });
  expect([prepared.status, letters().length]).toEqual([302, 0]);
  const { sha256 } = latestRelease(call.id)!;
  const alone = await ask("/decisions/release/confirm", { number: "3", sha256 });
  expect([alone.status, await alone.text(), letters().length]).toEqual([
    409,
    expect.stringContaining("A second manager has to do it."),
    0,
  ]);
  expect(await (await asSecond("/decisions/release/confirm")).text()).toContain(sha256);
  const confirmed = await asSecond("/decisions/release/confirm", { number: "3", sha256 });
  expect([confirmed.headers.get("Location"), letters().length]).toEqual([`${home}/decisions/release`, 1]);
  expect(findCall(call.id)!.resultsReleasedAt).toBeNull();

  expect((await asSecond("/decisions/release/stop", {})).headers.get("Location")).toBe(
    `${home}/decisions/release`,
  );
  expect(await (await ask("/decisions/release")).text()).toContain("The release is stopped");
  const tooSoon = await ask("/decisions/release/rest", {});
  expect(tooSoon.headers.get("Location")).toBe(`${home}/decisions/release?says=meanwhile`);
  await ask("/decisions/release/resume", {});
  expect(await (await ask("/decisions/release")).text()).toContain("Tell the other 2 applicants");
  await ask("/decisions/release/rest", {});
  expect([letters().length, findCall(call.id)!.resultsReleasedAt]).toEqual([3, expect.any(Date)]);
  expect(await (await ask("/decisions/release")).text()).toContain("All 3 applicants have been told.");
});

test.each([
  ["25,000", 409],
  ["25 000", 409],
  ["25\u00a0000", 409],
  ["25.000", 409],
  [" 3 ", 302],
  ["2,5", 400],
  ["2 50", 400],
  ["-3", 400],
  ["three", 400],
  ["", 400],
])("the number of decisions typed as “%s” is answered with %i", async (number, status) => {
  const { call, ask, freeze } = aWorld();
  freeze();

  const answer = await ask("/decisions/release", { number, first: "1" });

  expect(answer.status).toBe(status);
  expect(latestRelease(call.id) !== undefined).toBe(status === 302);
});

test("a letter is shown as it will arrive, in both languages, to the call's managers only", async () => {
  const { ask, freeze, applications } = aWorld();
  freeze();
  const at = `/decisions/release/letters/${applications.Alpha.id}`;

  const page = await (await ask(at)).text();
  const framed = await Promise.all(["en", "bg", "fr"].map((language) => ask(`${at}/${language}`)));

  expect(page).toContain("Alpha is a finalist: Open call 1");
  expect(page).toContain("Alpha е сред финалистите: Open call 1 (на български)");
  expect(framed.map(({ status }) => status)).toEqual([200, 200, 404]);
  expect(await framed[0].text()).toContain("Sofia");
  const elsewhere = aWorld();
  expect((await elsewhere.ask(at)).status).toBe(404);
  expect((await elsewhere.ask(`${at}/en`)).status).toBe(404);
});

test.each([
  ["the wrong number", "2", 409, "Nothing was released."],
  ["no number", "", 400, "Release the decisions"],
  ["words", "three", 400, "three"],
])("with %s typed nothing is prepared", async (_what, number, status, says) => {
  const { call, ask, freeze } = aWorld();
  freeze();

  const answer = await ask("/decisions/release", { number, first: "2" });

  expect(latestRelease(call.id)).toBeUndefined();
  expect([answer.status, await answer.text()]).toEqual([status, expect.stringContaining(says)]);
  expect(findCall(call.id)!.resultsReleasedAt).toBeNull();
  expect(letters()).toEqual([]);
});

test("while sheets are missing, freezing asks for a reason and keeps what was typed", async () => {
  const { call, ask, applications } = aWorld();
  anAssignment({ call, application: applications.Alpha });

  const answer = await ask("/shortlist", { reserve: "7", reason: "" });

  expect(answer.status).toBe(409);
  const page = await answer.text();
  expect(page).toContain("Score sheets still missing: 1.");
  expect(page).toMatch(/name="reserve"[^>]*value="7"|value="7"[^>]*name="reserve"/);
  expect(latestShortlist(call.id)).toBeUndefined();
});

test("another call's decision is neither shown nor changed", async () => {
  const { applications, freeze } = aWorld();
  freeze();
  const other = aCall();
  const path = `/manage/calls/${other.slug}/decisions/${applications.Alpha.id}`;
  const as = other.managed.manager;

  const form = { outcome: "reserve", hubId: "", reserveRank: "", reason: "Mine" };
  expect((await visit(path, { as })).status).toBe(404);
  expect((await visit(path, { as, form })).status).toBe(404);
  expect(findDecision(applications.Alpha.id)!.outcome).toBe("finalist");
});

test("of two managers who look at one decision or report, the later one is told, and loses nothing typed", async () => {
  const { call, managed, applications, ask, freeze } = aWorld();
  freeze();
  const as = aSecondManager(managed).manager;
  const seenOn = async (path: string) => /name="seen" value="(\w+)"/.exec(await (await ask(path)).text())![1];
  const [decision, report] = [
    `/decisions/${applications.Beta.id}`,
    `/decisions/feedback/${applications.Beta.id}`,
  ];
  const seen = { decision: await seenOn(decision), report: await seenOn(report) };

  const form = { outcome: "not-selected", hubId: "", reserveRank: "", reason: "Asked to" };
  const written = { "comments[0].where": "overall", "comments[0].text": "What a colleague wrote of it." };
  await visit(`/manage/calls/${call.slug}${decision}`, { as, form: { ...form, seen: seen.decision } });
  await visit(`/manage/calls/${call.slug}${report}`, { as, form: { ...written, seen: seen.report } });
  const late = await ask(decision, { ...form, reason: "LATE-MARK", seen: seen.decision });
  const lateReport = await ask(report, { ...written, note: "LATE-MARK", seen: seen.report });
  const lateApproval = await ask(`${report}/approve`, { seen: seen.report });

  for (const answer of [late, lateReport]) {
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("LATE-MARK");
  }
  expect(findDecision(applications.Beta.id)!.reason).toBe("Asked to");
  expect(lateApproval.headers.get("Location")).toContain("says=meanwhile");
  expect(findFeedback(applications.Beta.id)).toMatchObject({ approvedAt: null, texts: { note: "" } });
});

test("before the release an applicant's pages say nothing of the decision, whatever it is", async () => {
  const { applications, freeze } = aWorld();
  const pageOf = async (company: string, part: string) => {
    const { id, owner } = applications[company];
    const answer = await visit(`/applications/${id}/decision${part}`, { as: owner });
    return (await answer.text()).replace(/"now","[^"]*"/, "");
  };
  const before = await pageOf("Alpha", ".data");

  freeze();

  expect(await pageOf("Alpha", ".data")).toBe(before);
  for (const company of ["Alpha", "Beta", "Gamma"]) {
    const shown = (await pageOf(company, "")) + (await pageOf(company, ".data"));
    expect(shown).toContain("There is no decision yet");
    expect(shown.match(/is a finalist|outcome|reserve|More numbers|percent|\bhub\b/gi)).toBeNull();
  }
});

test("after the release an applicant reads the own comments, and never a name, a private note or another's", async () => {
  const call = aCall({ places: 1 });
  const account = anAccount({ name: "EVALUATOR-MARK", email: "evaluator-mark@x.example" });
  const evaluator = anEvaluator({ call, account });
  const [alpha, beta] = ["Alpha", "Beta"].map((company) =>
    anEligibleApplication({ call, answers: { company } }),
  );
  const own = { toApplicant: "For Alpha.", toManagers: "PRIVATE-MARK", overall: "Alpha as a whole." };
  aSubmittedSheet(anAssignment({ call, evaluator, application: alpha }).permit, own);
  aSubmittedSheet(anAssignment({ call, evaluator, application: beta }).permit, {
    points: [3, 3],
    overall: "BETA-WORDS",
  });
  freezeShortlist(call.managed, { reserve: 0, reason: "" }, afterEvaluation);
  approveAllFeedback(call.managed, afterEvaluation);
  releaseDecisions(call.managed, 2, afterEvaluation);

  const pages = ["", ".data"].map((part) =>
    visit(`/applications/${alpha.id}/decision${part}`, { as: alpha.owner }),
  );
  const [page, loaded] = await Promise.all((await Promise.all(pages)).map((answer) => answer.text()));

  expect(page).toContain("Alpha is a finalist");
  expect([page, loaded].map((shown) => shown.includes("For Alpha."))).toEqual([true, true]);
  expect((page + loaded).match(/EVALUATOR-MARK|PRIVATE-MARK|BETA-WORDS/gi)).toBeNull();
});

test("the approved report is a PDF for its applicant, and nobody else's", async () => {
  const { managed, applications, freeze } = aWorld();
  freeze();
  const { id, owner } = applications.Alpha;
  const pdf = (as = owner) => visit(`/applications/${id}/feedback.pdf`, { as });
  approveAllFeedback(managed, afterEvaluation);
  expect((await pdf()).headers.get("Location")).toBe(`/applications/${id}/decision`);
  releaseDecisions(managed, 3, afterEvaluation);

  const printed = await getDocumentProxy(new Uint8Array(await (await pdf()).arrayBuffer()));
  const { text } = await extractText(printed, { mergePages: true });

  expect(text).toContain("More numbers, please.");
  expect(text).toContain("5 of 5 points");
  expect(text).not.toContain("PRIVATE-MARK");
  expect((await pdf(applications.Beta.owner)).status).toBe(404);
});

test("managers compose and approve a report on its page", async () => {
  const { applications, ask, freeze } = aWorld();
  freeze();
  const at = `/decisions/feedback/${applications.Alpha.id}`;
  expect(await (await ask("/decisions/feedback")).text()).toContain("Very short");

  const saved = await ask(at, {
    "comments[0].where": "technology",
    "comments[0].text": "The prototype convinced us in every respect.",
    note: "",
  });
  expect(saved.status).toBe(302);
  expect(findFeedback(applications.Alpha.id)!.texts.comments).toEqual({
    technology: ["The prototype convinced us in every respect."],
    market: [],
    overall: [],
  });
  await ask(`${at}/approve`, {});
  expect(findFeedback(applications.Alpha.id)!.approvedAt).not.toBeNull();
  expect((await aWorld().ask(at)).status).toBe(404);
});

test("an excluded applicant reads why", async () => {
  const { call, managed, freeze } = aWorld();
  const excluded = aSubmittedApplication({ call });
  const why = { outcome: "ineligible" as const, answers: { countries: false }, note: "Outside Europe." };
  decideEligibility(managed, excluded.id, why, inEvaluation);
  freeze();
  releaseDecisions(managed, 4, afterEvaluation);

  const page = await (await visit(`/applications/${excluded.id}/decision`, { as: excluded.owner })).text();

  expect(page).toContain("Established in an eligible country");
  expect(page).toContain("Outside Europe.");
});

test("a finalist gives the place up by saying so twice, and the first of the reserve is told", async () => {
  const { managed, applications, freeze } = aWorld();
  freeze();
  releaseDecisions(managed, 3, new Date());
  const { id, owner } = applications.Alpha;
  const answer = (form: Record<string, string>) => visit(`/applications/${id}/decision`, { as: owner, form });

  const once = await answer({ answer: "declined" });
  expect([once.status, findDecision(id)!.answer]).toEqual([400, null]);
  const twice = await answer({ answer: "declined", sure: "on" });
  expect([twice.status, findDecision(id)!.answer]).toEqual([302, "declined"]);
  expect(findDecision(applications.Beta.id)!.outcome).toBe("finalist");
  expect(
    letters()
      .filter(({ template }) => template === "decision-finalist")
      .map(({ address }) => address),
  ).toEqual([owner.email, applications.Beta.owner.email]);
  const late = await answer({ answer: "accepted" });
  expect([late.status, await late.text()]).toEqual([
    409,
    expect.stringContaining("This was answered before."),
  ]);
});

test("a decision is answered by nobody but the applicant", async () => {
  const { managed, applications, freeze } = aWorld();
  freeze();
  releaseDecisions(managed, 3, new Date());
  const path = `/applications/${applications.Alpha.id}/decision`;

  for (const as of [applications.Beta.owner, managed.manager, anAccount()]) {
    expect((await visit(path, { as })).status).toBe(404);
    expect((await visit(path, { as, form: { answer: "accepted" } })).status).toBe(404);
  }
  expect(findDecision(applications.Alpha.id)!.answer).toBeNull();
});
