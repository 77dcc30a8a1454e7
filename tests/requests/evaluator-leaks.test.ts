import { expect, test } from "vitest";
import { addPair } from "#app/domain/assignment/move.ts";
import { assignmentsOfCall } from "#db/queries/assignment.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aScenario, publishProposed } from "#tests/support/given/scenarios.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";
import { doorsWith, heardBy, lettersTo } from "#tests/support/heard.ts";

const routing = { kinds: [], oneOfACountry: false, preferences: true, crossTopics: 0, silenceDays: 7 };
/** Where every applicant stands with company, team and country, so that conflicts and preferences can be told. */
const blindLists = ["/evaluations/:callSlug/conflicts", "/evaluations/:callSlug/preferences"];

/** What nobody who evaluates may read anywhere, and what only the blind lists show. */
const secrets =
  /Secret of (Theirs|Proposed|Barred)|BG\d{9}|Zorana|Hidden Institute|hidden\.example|Harsh words/;
const companies = /Theirs Ltd|Proposed Ltd|Barred Ltd/;

function aWorld() {
  const call = aCall({ evaluatorsPerApplication: 2, routing });
  const application = (name: string) =>
    anEligibleApplication({ call, answers: { company: `${name} Ltd`, summary: `Secret of ${name}` } });
  const [mine, theirs, proposed, barred] = ["Mine", "Theirs", "Proposed", "Barred"].map(application);
  const reader = anEvaluator({ call, declared: [{ applicationId: barred.id, reason: "A friend." }] });
  const account = anAccount({ name: "Zorana Other", email: "zorana@hidden.example" });
  const other = anEvaluator({ call, account, organisation: "Hidden Institute" });
  const own = anAssignment({ call, evaluator: reader, application: mine });
  for (const one of [mine, theirs, barred])
    aSubmittedSheet(anAssignment({ call, evaluator: other, application: one }).permit, {
      toApplicant: "Harsh words",
    });
  addPair(call.managed, proposed.id, reader.evaluatorId, inEvaluation);
  const pairs = assignmentsOfCall(call.id);
  const pairOf = ({ id }: { id: string }) => pairs.find((pair) => pair.applicationId === id)!.id;
  const all = {
    callSlug: call.slug,
    scenarioId: aScenario(call, inEvaluation),
    sectionId: "company",
    questionId: "company",
    language: "en",
    template: "assignments-published",
  };
  const others = { evaluatorId: other.evaluatorId, accountId: account.id };
  return {
    call,
    reader,
    /** Each door is tried with the reader's own ids, and with those of everybody else. */
    ways: [
      { ...all, applicationId: mine.id, assignmentId: own.id, evaluatorId: reader.evaluatorId },
      { ...all, ...others, applicationId: theirs.id, assignmentId: pairOf(theirs) },
      { ...all, ...others, applicationId: proposed.id, assignmentId: pairOf(proposed) },
      { ...all, ...others, applicationId: barred.id, assignmentId: pairOf(barred) },
    ],
  };
}

test("an evaluator finds no word of others' applications nor of another evaluator behind any door, but names on the blind lists", async () => {
  const { reader, ways } = aWorld();

  const heard = await heardBy(reader.account, ways);

  expect(doorsWith(/Secret of Mine/, heard)).toEqual(["/sheets/:assignmentId"]);
  expect(doorsWith(secrets, heard)).toEqual([]);
  expect(doorsWith(companies, heard)).toEqual(blindLists);
});

test("the letters to an evaluator tell nothing of others either", async () => {
  const { call, reader } = aWorld();
  publishProposed(call);

  const letters = await lettersTo(reader.account.email);

  expect(letters.map(({ template }) => template)).toContain("assignments-published");
  expect(JSON.stringify(letters)).not.toMatch(secrets);
  expect(JSON.stringify(letters)).not.toMatch(companies);
});
