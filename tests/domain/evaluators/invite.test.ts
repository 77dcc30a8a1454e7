import { expect, test } from "vitest";
import { inviteEvaluator, inviteEvaluators } from "#app/domain/evaluators/invite.ts";
import { viewInvitees } from "#app/domain/evaluators/read-invitees.ts";
import { managedCall } from "#app/domain/permissions.ts";
import { updateCall } from "#db/queries/calls.ts";
import { emailsOfCall } from "#db/queries/emails.ts";
import { evaluatorsOf } from "#db/queries/evaluators.ts";
import { change } from "#app/domain/change.ts";
import { aCall, beforeDeadline } from "#tests/support/given/calls.ts";

const invitation = (email: string) => ({
  email,
  name: `Of ${email}`,
  locale: "bg" as const,
  token: `token of ${email}`,
  tokenHash: `hash of ${email}`,
});

const invited = (callId: string) => evaluatorsOf(callId, 0, 9).map(({ evaluator }) => evaluator.email);

test("whoever is invited gets a letter in their language", () => {
  const { id, managed } = aCall();

  inviteEvaluator(managed, invitation("Ada@Lab.example "), beforeDeadline);

  expect(invited(id)).toEqual(["ada@lab.example"]);
  expect(emailsOfCall(id, 9, 0)).toMatchObject([
    { template: "evaluator-invitation", address: "ada@lab.example", locale: "bg", status: "queued" },
  ]);
});

test("an address is invited once a call", () => {
  const { id, managed } = aCall();
  inviteEvaluator(managed, invitation("ada@lab.example"), beforeDeadline);

  const again = () =>
    inviteEvaluator(managed, { ...invitation("ADA@lab.example"), tokenHash: "x" }, beforeDeadline);

  expect(again).toThrow("already-invited");
  expect(invited(id)).toEqual(["ada@lab.example"]);
  expect(emailsOfCall(id, 9, 0)).toHaveLength(1);
});

test("another spelling of an invited mailbox is the same person", () => {
  const { id, managed } = aCall();
  inviteEvaluator(managed, invitation("ada.byron@gmail.com"), beforeDeadline);

  for (const spelling of ["adabyron+call@gmail.com", "adabyron@googlemail.com"])
    expect(() => inviteEvaluator(managed, invitation(spelling), beforeDeadline)).toThrow("already-invited");
  expect(viewInvitees(managed, "Ada <adabyron@gmail.com>").refused).toMatchObject([{ problem: "invited" }]);
  expect(invited(id)).toEqual(["ada.byron@gmail.com"]);
});

test("nobody is invited twice by two spellings in one list", () => {
  const { id, managed } = aCall();
  const twice = ["ada.byron@gmail.com", "bo@lab.example", "adabyron+call@gmail.com"].map(invitation);

  expect(() => inviteEvaluators(managed, twice, beforeDeadline)).toThrow("already-invited");
  expect(invited(id)).toEqual([]);
  inviteEvaluators(managed, twice.slice(0, 2), beforeDeadline);
  expect(invited(id)).toEqual(["ada.byron@gmail.com", "bo@lab.example"]);
});

test("of many, all are invited or, when one is refused, nobody", () => {
  const { id, managed } = aCall();
  inviteEvaluator(managed, invitation("ada@lab.example"), beforeDeadline);
  const three = ["bo@lab.example", "cy@lab.example", "ada@lab.example"].map(invitation);

  expect(() => inviteEvaluators(managed, three, beforeDeadline)).toThrow("already-invited");
  expect(invited(id)).toEqual(["ada@lab.example"]);
  expect(emailsOfCall(id, 9, 0)).toHaveLength(1);

  inviteEvaluators(managed, three.slice(0, 2), beforeDeadline);
  expect(invited(id)).toEqual(["ada@lab.example", "bo@lab.example", "cy@lab.example"]);
  expect(emailsOfCall(id, 9, 0)).toHaveLength(3);
});

test("nobody is invited once the results are out", () => {
  const { id, slug, managed } = aCall();
  change({ action: "call.changed", by: null, on: id, at: beforeDeadline, details: { what: "" } }, () =>
    updateCall(id, { resultsReleasedAt: beforeDeadline }),
  );

  const late = () => inviteEvaluator(managed, invitation("ada@lab.example"), beforeDeadline);

  expect(late).toThrow("already-released");
  expect(invited(id)).toEqual([]);
  expect(managedCall(managed.manager, slug)).toBeDefined();
});
