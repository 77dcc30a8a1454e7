import { expect, test } from "vitest";
import { extendCall } from "#app/domain/applications/extend-call.ts";
import { viewNeverTold } from "#app/domain/notifications/never-told.ts";
import { tellAnswered } from "#app/domain/decisions/redress/tell.ts";
import { resendEmail, resendUndelivered } from "#app/domain/notifications/resend.ts";
import { tasksOf } from "#app/domain/reports/todo.ts";
import { unfinishedWork } from "#db/queries/reports.ts";
import { updateAccount } from "#db/queries/accounts.ts";
import { change } from "#app/domain/change.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, beforeDeadline, deadline } from "#tests/support/given/calls.ts";
import { become, emailNow, emailsAbout } from "#tests/support/given/told.ts";
import { anAssignment, anInvitation } from "#tests/support/given/evaluators.ts";
import { insertRedress, updateRedress } from "#db/queries/redress.ts";
import { aScoredCall, aSubmittedSheet } from "#tests/support/given/sheets.ts";

type Call = ReturnType<typeof aCall>;
const untold = ({ managed }: Call, kind?: Parameters<typeof viewNeverTold>[1]) =>
  viewNeverTold(managed, kind).rows.map(({ name, status }) => [name, status]);
const receiptOf = (applicationId: string) => emailsAbout(applicationId, "application-received")[0];

test.each([
  ["waits", { status: "queued" as const }, []],
  ["left", { status: "sent" as const }, []],
  ["failed", { status: "failed" as const }, ["failed"]],
  ["came back", { status: "bounced" as const }, ["bounced"]],
  ["is held", { status: "held" as const }, ["held"]],
  ["was dropped", { status: "dropped" as const }, ["dropped"]],
  ["came back but was read in the portal", { status: "bounced" as const, readAt: deadline }, []],
])("whose receipt %s is on the list only if nothing reached them", (_what, became, states) => {
  const call = aCall();
  const { id } = aSubmittedApplication({ call });
  become(receiptOf(id).id, became);

  expect(untold(call, "receipt").map(([, status]) => status)).toEqual(states);
  expect(unfinishedWork(call.id, 3).untold).toBe(states.length);
});

test("to whom nothing was ever sent is on the list, as are drafts that a new deadline was not told to", () => {
  const call = aCall();
  const { id } = aSubmittedApplication({ call });
  const draft = aDraft({ call });
  extendCall(call.managed, extension, beforeDeadline);
  become(receiptOf(id).id, { subjectId: null });
  for (const { id: letter } of emailsAbout(draft.id, "deadline-extended"))
    become(letter, { status: "failed" });

  const { counts, kind } = viewNeverTold(call.managed, undefined);

  expect(counts).toEqual({ decision: 0, receipt: 1, extension: 1, invitation: 0, assignment: 0, redress: 0 });
  expect(kind).toBe("receipt");
  expect(untold(call, "receipt")).toMatchObject([[expect.any(String), null]]);
  expect(untold(call, "extension")).toEqual([[draft.owner.name, "failed"]]);
});

const extension = {
  until: new Date("2020-07-24T15:00:00Z"),
  reason: { en: "An outage.", bg: "Прекъсване." },
  moveOthers: false,
};

test("an evaluator whom nobody told of their work is on the list until it is submitted", () => {
  const call = aCall();
  const { permit } = anAssignment({ call });
  const names = () => viewNeverTold(call.managed, "assignment").rows.map(({ name }) => name);
  const before = names();

  aSubmittedSheet(permit);

  expect(before).toHaveLength(1);
  expect(names()).toEqual([]);
});

test("whose request for redress was answered is on the list when the answer did not arrive", () => {
  const { managed, applications } = aScoredCall({ Alpha: [[5, 5]] } as never);
  const { id, owner } = applications.Alpha;
  const entry = { action: "redress.asked" as const, by: owner, on: id, callId: managed.callId, at: deadline };
  const about = { ground: "procedure" as const, text: "Late.", askedBy: owner.id, askedAt: deadline };
  const ofRedress = () => viewNeverTold(managed, "redress");
  change(entry, () => insertRedress({ id: "r", callId: managed.callId, applicationId: id, ...about }));
  const asked = ofRedress().rows;
  change(entry, () => updateRedress("r", { outcome: "upheld", answeredAt: deadline }));
  const untold = ofRedress();
  change(entry, () => tellAnswered(id, { outcome: "upheld", answer: "You are right." }, deadline));

  expect(asked).toEqual([]);
  expect([untold.counts.redress, untold.rows.map((row) => row.id)]).toEqual([1, [id]]);
  expect(ofRedress().rows).toEqual([]);
  become(emailsAbout(id, "redress-answered")[0].id, { status: "bounced" });
  expect(ofRedress().rows.map(({ status }) => status)).toEqual(["bounced"]);
});

test("the list leads to do what is to be done", () => {
  const counts = { untold: 2 } as Parameters<typeof tasksOf>[0];

  expect(tasksOf(counts, "open", false)).toContainEqual({
    id: "untold",
    to: "emails/never",
    count: 2,
    urgent: false,
  });
});

function moved(account: { id: string }, email: string) {
  const entry = { action: "account.changed" as const, by: account, on: account.id, at: deadline };
  change(entry, () => updateAccount(account.id, { email }));
}

test("a receipt that came back goes once more, the same message to the address that the account has now", () => {
  const call = aCall();
  const { id, owner } = aSubmittedApplication({ call });
  const receipt = receiptOf(id);
  become(receipt.id, {
    status: "bounced",
    bounce: "hard",
    bouncedAt: deadline,
    attempts: 3,
    sentAt: deadline,
  });
  moved(owner, "new@cool.example");

  resendEmail(call.managed, receipt.id, deadline);

  expect(emailNow(receipt.id)).toMatchObject({
    ...{ id: receipt.id, status: "queued", address: "new@cool.example", attempts: 0, sendAfter: deadline },
    ...{ bounce: null, bouncedAt: null, sentAt: null },
  });
});

test("what arrived is not sent again, nor what opened something once", () => {
  const call = aCall();
  const { id } = aSubmittedApplication({ call });
  become(receiptOf(id).id, { status: "sent" });
  const { evaluatorId } = anInvitation({ call });
  const [letter] = emailsAbout(evaluatorId, "evaluator-invitation");
  const { link: _, ...props } = letter.props as { link: string };
  become(letter.id, { status: "bounced", props });

  expect(() => resendEmail(call.managed, receiptOf(id).id, deadline)).toThrow("changed-elsewhere");
  expect(() => resendEmail(call.managed, letter.id, deadline)).toThrow("link-forgotten");
  expect(emailNow(letter.id).status).toBe("bounced");
});

test("another call's message is not found", () => {
  const { id } = aSubmittedApplication();
  become(receiptOf(id).id, { status: "failed" });

  expect(() => resendEmail(aCall().managed, receiptOf(id).id, deadline)).toThrow("changed-elsewhere");
});

test("all at once are tried again where they may arrive: for a time refused, or with another address", () => {
  const call = aCall();
  const [gone, moving, busy] = [1, 2, 3].map(() => aSubmittedApplication({ call }));
  become(receiptOf(gone.id).id, { status: "bounced", bounce: "hard" });
  become(receiptOf(moving.id).id, { status: "bounced", bounce: "hard" });
  become(receiptOf(busy.id).id, { status: "failed", failure: "temporary" });
  moved(moving.owner, "moved@cool.example");

  const count = resendUndelivered(call.managed, deadline);

  const states = [gone, moving, busy].map(({ id }) => emailNow(receiptOf(id).id).status);
  expect([count, states]).toEqual([2, ["bounced", "queued", "queued"]]);
});
