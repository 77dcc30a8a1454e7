import { hashPassword } from "#app/http/password.server.ts";
import { findCall } from "#db/queries/calls.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { discussing } from "#tests/support/given/discussions.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aSubmittedSheet, type TwoPoints } from "#tests/support/given/sheets.ts";
import { differing, disagreeing } from "./differing-sheets.ts";
import { maria, type Person } from "./people/people.ts";

const hourAgo = new Date(Date.now() - 60 * 60_000);
const inDays = (days: number) => new Date(Date.now() + days * 24 * 60 * 60_000);

async function account({ password, ...person }: Person) {
  return anAccount({ ...person, passwordHash: await hashPassword(password) });
}

const { scoring } = findCall(aCall().id)!;
const call = aCall({
  scoring: { ...scoring, combination: "consensus" },
  manager: await account(maria),
  slug: differing.slug,
  code: "LS3",
  evaluation: discussing,
  evaluatorsPerApplication: 2,
  evaluationDueAt: inDays(20),
  resultsAt: inDays(30),
  answerBy: inDays(40),
});
const application = anEligibleApplication({ call, answers: { company: differing.company } });

const given: [Person, TwoPoints][] = [
  [disagreeing.iva, [5, 5]],
  [disagreeing.petar, [1, 1]],
];
for (const [person, points] of given) {
  const evaluator = anEvaluator({ call, account: await account(person) });
  const { permit } = anAssignment({ call, application, evaluator });
  aSubmittedSheet(permit, { points, toApplicant: "As I see it.", at: hourAgo });
}
