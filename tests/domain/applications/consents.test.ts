import { expect, test } from "vitest";
import { giveConsent, withdrawConsent } from "#app/domain/applications/consents/change.ts";
import { countChanged, viewConsentsOf, viewOwnConsents } from "#app/domain/applications/consents/read.ts";
import { openIn } from "#app/domain/applications/consents/standing.ts";
import { viewReceiptFile, readReceiptFile } from "#app/domain/applications/receipt-file.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { saveConsent } from "#app/domain/calls/consents/change-consents.ts";
import { hashOf } from "#app/domain/calls/consents/publish-consents.ts";
import { viewConsents } from "#app/domain/calls/consents/read.ts";
import { ownApplication, type OwnApplication } from "#app/domain/permissions.ts";
import { findApplication, findSubmission } from "#db/queries/applications.ts";
import { sqlite } from "#db/client.server.ts";
import { both } from "#tests/domain/calls/form/a-question.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline as now, deadline, inEvaluation } from "#tests/support/given/calls.ts";
import { aMember } from "#tests/support/given/team.ts";
import { emailsAbout, everything, recordOf } from "./the-record.ts";

const privacy = {
  kind: "privacy",
  required: true,
  label: both("We read it"),
  text: both("What is kept"),
} as const;
const news = {
  kind: "news",
  required: false,
  label: both("Write to us"),
  text: both("A few letters"),
} as const;

function aDraftToAgree() {
  const call = aCall({ consents: [privacy, news] });
  return { ...aDraft({ call }), call };
}

/** As whoever ticks these boxes on the page. */
function ticked({ callId, applicationId }: OwnApplication, ...kinds: string[]) {
  const texts = openIn(callId, applicationId).filter(({ kind }) => kinds.includes(kind));
  return { texts: texts.map(({ id }) => id), locale: "bg" as const };
}

const submit = (own: OwnApplication, ...kinds: string[]) =>
  submitApplication(own, now, undefined, ticked(own, ...kinds));
const given = () => sqlite.prepare("select * from consents").all();
const standing = ({ own, call }: ReturnType<typeof aDraftToAgree>) =>
  viewConsentsOf(call.managed, own.applicationId)!.map(({ kind, current, given: it }) => [
    ...[kind, current, it?.version, Boolean(it?.withdrawnAt)],
  ]);

test("nobody submits without agreeing to what is required; what is optional may be left out", () => {
  const draft = aDraftToAgree();
  const before = everything();

  expect(() => submit(draft.own)).toThrow("consent-missing");
  expect(() => submit(draft.own, "news")).toThrow("consent-missing");
  expect(everything()).toEqual(before);
  expect(given()).toEqual([]);

  submit(draft.own, "privacy");
  expect(standing(draft)).toEqual([
    ["privacy", 1, 1, false],
    ["news", 1, undefined, false],
  ]);
});

test("what was agreed to is kept with the version: which text, its hash, in which language, when, by whom", () => {
  const { own, owner, id } = aDraftToAgree();

  submit(own, "privacy", "news");

  const { submissionId } = findApplication(id)!.application;
  const common = { version: 1, locale: "bg", at: now.toISOString(), by: owner.name };
  expect(findSubmission(submissionId!)!.submission.consents).toEqual([
    { ...common, kind: "privacy", sha256: hashOf(privacy) },
    { ...common, kind: "news", sha256: hashOf(news) },
  ]);
  expect(recordOf(id).at(-1)!.details).toMatchObject({ consents: "privacy.1 news.1" });
  expect(emailsAbout(id, deadline)[0].props).toMatchObject({
    consents: {
      en: "Privacy notice (version 1) and News of later calls (version 1)",
      bg: "Уведомление за личните данни (версия 1) и Новини за следващи покани (версия 1)",
    },
  });
});

test("the receipt names them and proves them; a receipt of a call that asks for none is as it always was", () => {
  const [draft, plain] = [aDraftToAgree(), aDraft()];
  submit(draft.own, "privacy");
  submit(plain.own);

  const [file, old] = [viewReceiptFile(draft.own)!, viewReceiptFile(plain.own)!];
  const forged = { ...file, receipt: { ...file.receipt, consents: undefined } };

  expect(file.receipt.consents).toMatchObject([{ kind: "privacy", version: 1, sha256: hashOf(privacy) }]);
  expect(readReceiptFile(JSON.stringify(file)).flaw).toBeUndefined();
  expect(readReceiptFile(JSON.stringify(forged)).flaw).toBe("changed");
  expect(old.receipt).not.toHaveProperty("consents");
});

test("once a required text changes, the application stays as it is, and is asked for the new version next time", () => {
  const draft = aDraftToAgree();
  submit(draft.own, "privacy", "news");
  const text = both("What is kept, and by whom");
  saveConsent(draft.call.managed, "privacy", { ...privacy, text }, now);

  const [own] = viewOwnConsents(draft.own, "en");
  expect(findApplication(draft.id)!.application.status).toBe("submitted");
  expect(countChanged(draft.own)).toBe(1);
  expect(own.changes!.filter(({ part }) => part === "added").map(({ text: added }) => added)).toEqual([
    ", and by whom",
  ]);
  expect(standing(draft)).toEqual([
    ["privacy", 2, 1, false],
    ["news", 1, 1, false],
  ]);

  saveAnswers(draft.own, { summary: "We cool towns." }, now);
  expect(() => submit(draft.own)).toThrow("consent-missing");
  submit(draft.own, "privacy");
  expect(countChanged(draft.own)).toBe(0);
  expect(standing(draft)).toEqual([
    ["privacy", 2, 2, false],
    ["news", 1, 1, false],
  ]);
});

test("nobody agrees to a text that is not any more what they read", () => {
  const { own, call } = aDraftToAgree();
  const read = ticked(own, "privacy", "news");
  saveConsent(call.managed, "news", { ...news, text: both("A letter every day") }, now);

  expect(() => submitApplication(own, now, undefined, read)).toThrow("changed-elsewhere");

  expect(given()).toEqual([]);
});

test("an optional one is given later and taken back at any time, also after the deadline, each on the record", () => {
  const draft = aDraftToAgree();
  submit(draft.own, "privacy");

  const read = ticked(draft.own, "news");
  giveConsent(draft.own, read, inEvaluation);
  expect(standing(draft)[1]).toEqual(["news", 1, 1, false]);
  const once = given();
  expect(() => giveConsent(draft.own, read, inEvaluation)).toThrow("changed-elsewhere");
  expect([given(), once.length]).toEqual([once, 2]);
  withdrawConsent(draft.own, "news", inEvaluation);
  expect(standing(draft)[1]).toEqual(["news", 1, 1, true]);

  expect(recordOf(draft.id).slice(-2)).toMatchObject([
    { action: "consent.given", details: { consents: "news.1" } },
    { action: "consent.withdrawn", details: { consents: "news.1" } },
  ]);
  expect(() => withdrawConsent(draft.own, "news", inEvaluation)).toThrow("changed-elsewhere");
  giveConsent(draft.own, ticked(draft.own, "news"), new Date(inEvaluation.getTime() + 1000));
  expect(standing(draft)[1]).toEqual(["news", 1, 1, false]);
});

test("what cannot be: taking back what is required, agreeing for a draft or a withdrawn one, or as an editor", () => {
  const draft = aDraftToAgree();
  const later = () => giveConsent(draft.own, ticked(draft.own, "news"), now);
  const { account } = aMember(draft.own, { role: "editor" });
  const editor = ownApplication(account, draft.id)!;

  expect(later).toThrow("not-submitted");
  submit(draft.own, "privacy");
  expect(() => withdrawConsent(draft.own, "privacy", now)).toThrow("consent-required");
  expect(() => withdrawConsent(editor, "news", now)).toThrow("may-not-submit");
  expect(() => giveConsent(editor, ticked(draft.own, "news"), now)).toThrow("may-not-submit");
  withdrawApplication(draft.own, "We merged.", now);
  expect(later).toThrow("withdrawn");
  expect(given()).toHaveLength(1);
});

test("managers see by version how many applications stand by it", () => {
  const call = aCall({ consents: [privacy, news] });
  const [one, other, third] = [aDraft({ call }), aDraft({ call }), aDraft({ call })];
  for (const { own } of [one, other, third]) submit(own, "privacy", "news");
  saveConsent(call.managed, "privacy", { ...privacy, label: both("We read all of it") }, now);
  giveConsent(one.own, ticked(one.own, "privacy"), inEvaluation);
  withdrawConsent(other.own, "news", now);

  const counts = viewConsents(call.managed, "en").consents.flatMap(({ kind, versions }) =>
    versions.map(({ number, agreed, withdrawn }) => [kind, number, agreed, withdrawn]),
  );

  expect(counts).toEqual([
    ["privacy", 1, 2, 0],
    ["privacy", 2, 1, 0],
    ["news", 1, 2, 1],
  ]);
});
