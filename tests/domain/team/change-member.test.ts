import { expect, test } from "vitest";
import { answerDecision } from "#app/domain/decisions/answer.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { undoWithdrawal } from "#app/domain/applications/undo-withdrawal.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { ownApplication } from "#app/domain/permissions.ts";
import { changeRole, leaveTeam, removeMember } from "#app/domain/team/change-member.ts";
import { handOver } from "#app/domain/team/hand-over.ts";
import { viewTeam } from "#app/domain/team/read.ts";
import { findApplication, findLatestSubmission } from "#db/queries/applications.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { beforeDeadline, deadline, justAfter } from "#tests/support/given/calls.ts";
import { aMember } from "#tests/support/given/team.ts";
import { emailsAbout, everything, recordOf } from "../applications/the-record.ts";

test("an editor edits, and cannot submit, withdraw, undo or answer for the company", () => {
  const { own } = aSubmittedApplication();
  const { own: editor } = aMember(own, { role: "editor" });
  saveAnswers(editor, { company: "Cooler Cities" }, beforeDeadline);
  const before = everything();

  expect(() => submitApplication(editor, deadline)).toThrow("may-not-submit");
  expect(() => withdrawApplication(editor, "No time.", deadline)).toThrow("may-not-submit");
  expect(() => undoWithdrawal(editor, deadline)).toThrow("may-not-submit");
  expect(() => answerDecision(editor, "accepted", deadline)).toThrow("may-not-submit");
  expect(everything()).toEqual(before);
});

test("a submitter submits for the team: all are named, and whoever may submit gets the receipt in their language", () => {
  const { id, own, owner } = aDraft();
  const { own: submitter, account } = aMember(own, {
    role: "submitter",
    account: anAccount({ locale: "bg" }),
  });
  const { account: editor } = aMember(own, { role: "editor" });

  submitApplication(submitter, deadline);

  expect(findLatestSubmission(id)).toMatchObject({ version: 1 });
  const receipts = emailsAbout(id, deadline).filter(({ template }) => template === "application-received");
  expect(receipts.map(({ address, locale }) => [address, locale])).toEqual([
    [owner.email, "en"],
    [account.email, "bg"],
  ]);
  expect(receipts.map(({ address }) => address)).not.toContain(editor.email);
});

test("whoever may submit withdraws and undoes, and each of them is told", () => {
  const { id, own, owner } = aSubmittedApplication();
  const { own: submitter, account } = aMember(own, { role: "submitter" });
  const toldOf = (template: string) =>
    emailsAbout(id, deadline)
      .filter((mail) => mail.template === template)
      .map(({ address }) => address);

  withdrawApplication(submitter, "No time.", deadline);
  expect(toldOf("application-withdrawn")).toEqual([owner.email, account.email]);

  undoWithdrawal(submitter, deadline);
  expect(toldOf("application-received")).toEqual([owner.email, owner.email, account.email]);
});

test("a role can be changed after the deadline too", () => {
  const { id, own } = aDraft();
  const { account } = aMember(own, { role: "editor" });

  changeRole(own, account.id, "submitter", justAfter);

  expect(ownApplication(account, id)?.role).toBe("submitter");
  expect(recordOf(id).at(-1)).toMatchObject({
    action: "team.role-changed",
    details: { name: account.name, role: "submitter" },
  });
});

test("whoever is removed loses access at once and is told", () => {
  const { id, own, owner } = aDraft();
  const { account } = aMember(own);

  removeMember(own, account.id, justAfter);

  expect(ownApplication(account, id)).toBeUndefined();
  expect(emailsAbout(id, justAfter).at(-1)).toMatchObject({
    template: "team-removed",
    address: account.email,
    props: { from: owner.name },
  });
});

test("what somebody was sending when they were removed no longer arrives, nor what a role no longer allows", () => {
  const { own } = aSubmittedApplication();
  const { account, own: removed } = aMember(own, { role: "submitter" });
  const { account: other, own: demoted } = aMember(own, { role: "submitter" });
  removeMember(own, account.id, beforeDeadline);
  changeRole(own, other.id, "editor", beforeDeadline);
  const before = everything();

  expect(() => saveAnswers(removed, { company: "Mine" }, beforeDeadline)).toThrow("changed-elsewhere");
  expect(() => withdrawApplication(removed, "No time.", beforeDeadline)).toThrow("changed-elsewhere");
  expect(() => withdrawApplication(demoted, "No time.", beforeDeadline)).toThrow("may-not-submit");
  expect(everything()).toEqual(before);
});

test("a member leaves alone; the owner has to hand over first", () => {
  const { id, own } = aDraft();
  const { account, own: member } = aMember(own);

  leaveTeam(member, beforeDeadline);

  expect(ownApplication(account, id)).toBeUndefined();
  expect(() => leaveTeam(own, beforeDeadline)).toThrow("hand-over-first");
  expect(ownApplication(own.applicant, id)?.role).toBe("owner");
});

test("handing over makes a member the owner, and the owner somebody who may submit", () => {
  const { id, own, owner } = aDraft();
  const { account } = aMember(own, { role: "editor" });

  handOver(own, account.id, justAfter);

  const successor = ownApplication(account, id)!;
  expect(viewTeam(successor, justAfter).people.map(({ name, role, since }) => [name, role, since])).toEqual([
    [account.name, "owner", justAfter],
    [owner.name, "submitter", justAfter],
  ]);
  expect(findApplication(id)!.application.ownerId).toBe(account.id);
  expect(emailsAbout(id, justAfter).at(-1)).toMatchObject({
    template: "team-handed-over",
    address: account.email,
  });
  leaveTeam(ownApplication(owner, id)!, justAfter);
  expect(ownApplication(owner, id)).toBeUndefined();
});

test("an application is not handed over to somebody who owns another one in the call, nor to a stranger", () => {
  const { own, call } = aDraft();
  const { account } = aMember(own, { account: aDraft({ call }).owner });
  const stranger = anAccount();
  const before = everything();

  expect(() => handOver(own, account.id, beforeDeadline)).toThrow("owns-another");
  expect(() => handOver(own, stranger.id, beforeDeadline)).toThrow("changed-elsewhere");
  expect(() => handOver(own, own.applicant.id, beforeDeadline)).toThrow("changed-elsewhere");
  expect(everything()).toEqual(before);
});

test("only the owner changes, removes and hands over, even with a permit from before", () => {
  const { own } = aDraft();
  const { own: submitter, account } = aMember(own, { role: "submitter" });
  const { account: other } = aMember(own);

  expect(() => changeRole(submitter, other.id, "submitter", beforeDeadline)).toThrow("owner-only");
  expect(() => removeMember(submitter, other.id, beforeDeadline)).toThrow("owner-only");
  expect(() => handOver(submitter, account.id, beforeDeadline)).toThrow("owner-only");

  handOver(own, other.id, beforeDeadline);

  expect(() => removeMember(own, account.id, beforeDeadline)).toThrow("owner-only");
});
