import { expect, test } from "vitest";
import { changeRetention } from "#app/domain/calls/change-retention.ts";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { managedCall } from "#app/domain/permissions.ts";
import { certifyRun } from "#app/domain/privacy/retention/erase-due.ts";
import { findCall } from "#db/queries/calls.ts";
import { findOpenRun, holdsOf } from "#db/queries/retention.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { anOpenCall, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, afterEvaluation } from "#tests/support/given/calls.ts";
import { aColleague } from "#tests/support/given/colleagues.ts";
import { approveAllFeedback } from "#tests/support/given/feedback.ts";
import { releaseDecisions } from "#tests/support/given/releases.ts";
import { aDueCall, erasedPiece, longAfter, terms as termsInMonths } from "#tests/support/given/retention.ts";
import { aScoredCall } from "#tests/support/given/sheets.ts";
import { aWholeCall } from "#tests/support/given/whole-call.ts";
import { aWorld } from "#tests/support/given/world.ts";

const terms = {
  ...{
    drafts: "3",
    withdrawn: "6",
    ineligible: "12",
    files: "12",
    answers: "24",
    reserve: "24",
    finalists: "60",
    evaluators: "24",
    letters: "24",
  },
  warnDays: "30",
};

type Call = Pick<ReturnType<typeof aCall>, "slug" | "managed">;
const page = ({ slug }: Call, path = "set-up/retention") => `/manage/calls/${slug}/${path}`;
const read = async (call: Call, path?: string) =>
  (await visit(page(call, path), { as: call.managed.manager })).text();

test("a manager sets how long the call keeps what, and the public page says it", async () => {
  const call = aCall();

  const before = await read(call);
  const saved = await visit(page(call), { as: call.managed.manager, form: terms });
  const after = await read(call);

  expect(before).toContain("Nothing is erased yet");
  expect(saved.headers.get("Location")).toBe(`${page(call)}?says=saved`);
  expect(after).not.toContain("Nothing is erased yet");
  expect(after).toContain("17 October 2020");
  expect(await (await visit(`/calls/${call.slug}`)).text()).toContain(
    "are erased 3 months after the deadline",
  );
});

test("what is wrong is said beside its field with everything typed kept", async () => {
  const call = aCall();

  const answer = await visit(page(call), {
    as: call.managed.manager,
    form: { ...terms, files: "36", warnDays: "7" },
  });
  const text = await answer.text();

  expect(answer.status).toBe(400);
  for (const said of ["Files cannot be kept longer", "Please enter 14 or more.", 'value="36"', 'value="7"'])
    expect(text).toContain(said);
  expect(findCall(call.id)!.retentionConfirmedAt).toBe(null);
});

test("longer terms after the deadline are refused in words", async () => {
  const call = aCall();
  await visit(page(call), { as: call.managed.manager, form: terms });

  const answer = await visit(page(call), { as: call.managed.manager, form: { ...terms, drafts: "4" } });

  expect(answer.status).toBe(409);
  expect(await answer.text()).toContain("they can become shorter, not longer");
  expect(findCall(call.id)!.retention.drafts).toBe(3);
});

test("a manager holds an application, ends the hold, and both are on the page", async () => {
  const call = aCall();
  aSubmittedApplication({ call });
  const send = (path: string, form: Record<string, string>) =>
    visit(page(call, path), { as: call.managed.manager, form });
  const number = `${findCall(call.id)!.code}-0001`;

  const unknown = await send("retention/hold", { number: "ABC-0009", reason: "An audit" });
  const empty = await send("retention/hold", { number, reason: " " });
  const held = await send("retention/hold", { number, reason: "An audit of the Commission" });
  const during = await read(call, "retention?says=held");
  const { id } = holdsOf(call.id)[0];
  const ended = await send(`retention/holds/${id}/end`, {});
  const again = await send(`retention/holds/${id}/end`, {});

  expect([unknown.status, empty.status, held.status]).toEqual([409, 400, 302]);
  expect(await unknown.text()).toContain("This call has no application with this number.");
  expect(await empty.text()).toContain(number);
  for (const said of ["It is held", number, "An audit of the Commission", "End the hold"])
    expect(during).toContain(said);
  expect(ended.headers.get("Location")).toBe(`${page(call, "retention")}?says=ended`);
  expect(again.headers.get("Location")).toBe(`${page(call, "retention")}?says=meanwhile`);
  expect(await read(call, "retention")).not.toContain("End the hold");
});

test("what would be erased is counted on a page, and only of purposes that there are", async () => {
  const call = aCall();
  aSubmittedApplication({ call });
  await visit(page(call), { as: call.managed.manager, form: terms });

  const tried = await read(call, "retention/files");
  const list = await read(call, "retention");

  for (const said of ["Counted exactly, as things stand today", "Applications"])
    expect(tried).toContain(said);
  expect(list).toContain("Files of applications without a place");
  expect((await visit(page(call, "retention/everything"), { as: call.managed.manager })).status).toBe(404);
});

test("a certificate is shown to managers of its call and to administrators, and to nobody else", async () => {
  const { id, slug, managed } = aWholeCall();
  const at = `/manage/calls/${slug}/retention/certificates`;
  aDueCall(managed, "files");
  erasedPiece(id, "files");
  const run = findOpenRun(id, "files")!.id;
  const early = await visit(`${at}/${run}`, { as: managed.manager });
  certifyRun(id, "files", longAfter);
  const other = aCall();
  const admin = anAccount({ administrator: true });

  const shown = await (await visit(`${at}/${run}`, { as: managed.manager })).text();
  const toAdmin = await visit(`/admin/erasures/calls/${run}`, { as: admin });
  const elsewhere = await visit(`/manage/calls/${other.slug}/retention/certificates/${run}`, {
    as: other.managed.manager,
  });

  expect(early.status).toBe(404);
  for (const said of ["12 months after the results", "SHA-256", "finalist-erasure-1"])
    expect(shown).toContain(said);
  expect(await toAdmin.text()).toContain("12 months after the results");
  expect(await (await visit("/admin/erasures", { as: admin })).text()).toContain(
    `/admin/erasures/calls/${run}`,
  );
  expect(elsewhere.status).toBe(404);
});

test("the pages of an erased application say so to managers and to its applicant, and its prints are gone", async () => {
  const call = aCall();
  const { id, owner } = aSubmittedApplication({ call });
  aDueCall(call.managed, "answers");
  erasedPiece(call.id, "answers");
  const mine = (path = "") => visit(`/applications/${id}${path}`, { as: owner });
  const managers = (path = "") =>
    visit(`${page(call, `applications/${id}`)}${path}`, { as: call.managed.manager });

  const [own, theirs] = [await mine(), await managers()];
  const prints = [
    await mine("/receipt.pdf"),
    await mine("/receipt.json"),
    await mine("/receipt.zip"),
    await managers("/application.pdf"),
  ];

  expect([own.status, theirs.status]).toEqual([200, 200]);
  expect(await own.text()).toContain("The contents of this application were erased");
  const shown = await theirs.text();
  expect(shown).toContain("The contents of this application were erased");
  expect(shown).not.toContain(owner.email);
  for (const print of prints) {
    expect(print.status).toBe(410);
    expect(await print.text()).toContain("was erased");
  }
});

test("where a file was, whoever could read it is told that it was erased, and others still nothing", async () => {
  const { people, params } = await aWorld();
  const managed = managedCall(people.manager!, params.callSlug)!;
  const file = `attachments/${params.attachmentId}`;
  const doors = {
    applicant: `/applications/${params.applicationId}/${file}`,
    manager: `/manage/calls/${params.callSlug}/${file}`,
    evaluator: `/sheets/${params.assignmentId}/${file}`,
  };
  const look = async (as: keyof typeof people, path: string) =>
    (await visit(path, { as: people[as] })).status;
  const all = () =>
    Promise.all([
      look("applicant", doors.applicant),
      look("manager", doors.manager),
      look("assistant", doors.manager),
      look("evaluator", doors.evaluator),
      ...Object.values(doors).map((path) => look("stranger", path)),
      look("otherManager", doors.manager),
    ]);
  const before = await all();
  const never = await visit(doors.manager.replace(params.attachmentId, "none"), { as: people.manager });
  aDueCall(managed, "finalists");
  erasedPiece(managed.callId, "finalists");

  expect([before, never.status]).toEqual([[200, 200, 200, 200, 404, 404, 404, 404], 404]);
  expect(await all()).toEqual([410, 410, 410, 410, 404, 404, 404, 404]);
  const said = await visit(doors.applicant, { as: people.applicant });
  expect(await said.text()).toContain("What this would show was erased");
});

test("once only the files are erased, the receipt stays and the bundle with them says that they are gone", async () => {
  const call = aCall();
  const { id, owner } = aSubmittedApplication({ call });
  aDueCall(call.managed, "files");
  erasedPiece(call.id, "files");

  const statuses = [];
  for (const name of ["receipt.json", "receipt.zip"])
    statuses.push((await visit(`/applications/${id}/${name}`, { as: owner })).status);

  expect(statuses).toEqual([200, 410]);
});

test("the report of the evaluation of an erased application is not an empty one", async () => {
  const { managed, applications } = aScoredCall({ Alpha: [[0, 1]] });
  const { id, owner } = applications.Alpha;
  freezeShortlist(managed, { reserve: 0, reason: "" }, afterEvaluation);
  approveAllFeedback(managed, afterEvaluation);
  releaseDecisions(managed, 1, afterEvaluation);
  aDueCall(managed, "answers");
  const ask = () => visit(`/applications/${id}/feedback.pdf`, { as: owner });

  const before = await ask();
  erasedPiece(managed.callId, "answers");
  const after = await ask();

  expect([before.headers.get("Content-Type"), after.status]).toEqual(["application/pdf", 410]);
  expect(await after.text()).toContain("What this would show was erased");
});

test("before one begins the call says how long what is kept, and which texts one will agree to", async () => {
  const text = { en: "Kept in **Sofia**.", bg: "Пази се в **София**." };
  const label = { en: "I read it", bg: "Прочетох" };
  const call = anOpenCall({ consents: [{ kind: "privacy", required: true, label, text }] });
  changeRetention(call.managed, { ...termsInMonths, withdrawn: 2 }, new Date());

  const page = await (await visit(`/calls/${call.slug}`)).text();
  const apply = await (await visit(`/calls/${call.slug}/apply`, { as: anAccount() })).text();
  const inBulgarian = await visit(`/calls/${call.slug}`, { headers: { "Accept-Language": "bg" } });

  const kept = "6 months after the deadline, and withdrawn ones 2 months after it";
  for (const shown of [page, apply]) expect(shown).toContain(kept);
  for (const said of ["Privacy notice (required)", "Kept in <strong>Sofia</strong>.", "I read it"])
    expect(page).toContain(said);
  expect(apply).toContain("Before you submit, you are asked about: Privacy notice.");
  expect(apply).toContain(`href="/calls/${call.slug}#data"`);
  expect(await inBulgarian.text()).toContain("Пази се в <strong>София</strong>.");
});

test("a call that promises nothing of data has no part about it", async () => {
  const call = anOpenCall();

  const pages = [
    await visit(`/calls/${call.slug}`),
    await visit(`/calls/${call.slug}/apply`, { as: anAccount() }),
  ];

  for (const page of pages) expect(await page.text()).not.toContain("What becomes of your data");
});

test("from an application a manager comes to holding it, and an assistant, or of an erased one nobody, does", async () => {
  const call = aCall();
  const { id } = aSubmittedApplication({ call });
  const hold = `retention/hold?number=${findCall(call.id)!.code}-0001`;
  const shown = async (as = call.managed.manager) =>
    (await (await visit(page(call, `applications/${id}`), { as })).text()).includes(page(call, hold));

  const before = [await shown(), await shown(aColleague(call.managed, "assistant"))];
  aDueCall(call.managed, "answers");
  erasedPiece(call.id, "answers");

  expect([before, await shown()]).toEqual([[true, false], false]);
});
