import { expect, test } from "vitest";
import { beginCall } from "#app/domain/calls/begin-call.ts";
import { questionsOf } from "#app/domain/calls/form/questions-of.ts";
import { publishCall } from "#app/domain/calls/publish-call.ts";
import { managedCall } from "#app/domain/permissions.ts";
import { callsOfProgramme, findCall } from "#db/queries/calls.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import { anAccount, longAgo } from "#tests/support/given/accounts.ts";
import { aCall, aForm, aProgramme, deadline, opening } from "#tests/support/given/calls.ts";

const title = { en: "Open call 2", bg: "Отворена покана 2" };
const beginning = {
  title,
  slug: "open-call-2",
  code: "MME2",
  source: "template",
  timeZone: "Europe/Sofia",
  opensAt: opening,
  closesAt: deadline,
  evaluationDueAt: new Date("2020-08-15T15:00:00Z"),
  resultsAt: new Date("2020-08-21T10:00:00Z"),
  answerBy: new Date("2020-08-28T15:00:00Z"),
  places: 20,
  evaluatorsPerApplication: 3,
};

test("a first call begins with the template and can be published as it is", () => {
  const programme = aProgramme(anAccount());

  const id = beginCall(programme, beginning, longAgo);
  publishCall(managedCall(programme.manager, "open-call-2")!, longAgo);

  const { texts, scoring, eligibility, routing, formVersionId, status } = findCall(id)!;
  expect({ title: texts.title, status }).toEqual({ title, status: "published" });
  expect(scoring.criteria).toHaveLength(4);
  expect(eligibility).toHaveLength(6);
  expect(routing.crossTopics).toBe(3);
  expect(questionsOf(findFormVersion(formVersionId)!.definition)).toHaveLength(24);
});

test("a call begins with what an earlier one of the programme is made of, under its own name", () => {
  const { id: source, programme } = aCall();

  const id = beginCall(programme, { ...beginning, source }, longAgo);

  const [before, after] = [findCall(source)!, findCall(id)!];
  expect(after).toMatchObject({
    texts: { ...before.texts, title },
    topics: before.topics,
    eligibility: before.eligibility,
    scoring: before.scoring,
    status: "draft",
  });
  expect(findFormVersion(after.formVersionId)).toMatchObject({ callId: id, number: 1, definition: aForm });
});

test("a call of another programme gives nothing away: the template stands in", () => {
  const { id: source } = aCall();
  const programme = aProgramme(anAccount());

  const id = beginCall(programme, { ...beginning, source }, longAgo);

  expect(findCall(id)!.scoring.criteria).toHaveLength(4);
  expect(callsOfProgramme(programme.programmeId).map((call) => call.id)).toEqual([id]);
});

test("two calls do not share an address or a code", () => {
  const programme = aProgramme(anAccount());
  beginCall(programme, beginning, longAgo);

  const sameSlug = () => beginCall(programme, { ...beginning, code: "MME3" }, longAgo);
  const sameCode = () => beginCall(programme, { ...beginning, slug: "open-call-3" }, longAgo);

  expect(sameSlug).toThrow("slug-taken");
  expect(sameCode).toThrow("slug-taken");
  expect(callsOfProgramme(programme.programmeId)).toHaveLength(1);
});
