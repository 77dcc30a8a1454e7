import { expect, test } from "vitest";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { answersOf, findApplication } from "#db/queries/applications.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { beforeDeadline, deadline, justAfter } from "#tests/support/given/calls.ts";
import { everything, recordOf } from "./the-record.ts";

const later = new Date(beforeDeadline.getTime() + 60_000);

function answer(applicationId: string, questionId: string) {
  const found = answersOf(applicationId).find((row) => row.questionId === questionId);
  return found && { value: found.value, revision: found.revision, savedAt: found.savedAt };
}

test("what somebody types is saved though it is not valid, each answer with its own revision", () => {
  const { id, own } = aDraft({ answers: { country: "BG" } });

  saveAnswers(own, { country: "Narnia", company: "" }, later);

  expect(answer(id, "country")).toEqual({ value: "Narnia", revision: 2, savedAt: later });
  expect(answer(id, "company")).toEqual({ value: "", revision: 2, savedAt: later });
  expect(answer(id, "summary")).toEqual({ value: "We cool cities.", revision: 1, savedAt: beforeDeadline });
  expect(findApplication(id)!.application.savedAt).toEqual(later);
});

test("saving what is there already writes nothing, and an answer left empty is no change", () => {
  const { own } = aDraft({ answers: { vat: null } });
  const before = everything();

  saveAnswers(own, { company: "Cool Cities", topics: ["ai"], vat: "  " }, later);

  expect(everything()).toEqual(before);
});

test("lists show the draft's company while it is a draft, and the submitted one afterwards", () => {
  const { id, own } = aDraft({ answers: { company: "Cool Cities" } });

  saveAnswers(own, { company: "Warm Towns" }, later);
  const asDraft = findApplication(id)!.application.company;
  submitApplication(own, later);
  saveAnswers(own, { company: "Hot Villages" }, deadline);

  expect(asDraft).toBe("Warm Towns");
  expect(findApplication(id)!.application).toMatchObject({
    company: "Warm Towns",
    changedSinceSubmission: true,
    status: "submitted",
  });
});

test("lists go on to show what was answered before, and what is missing, when one answer is saved", () => {
  const { id, own } = aDraft({ answers: { company: "Cool Cities", country: "BG" } });
  const listedOf = ({ application }: NonNullable<ReturnType<typeof findApplication>>) => {
    const { company, country, sector, topics, missing, sectionsComplete } = application;
    return { company, country, sector, topics, missing, sectionsComplete };
  };
  const before = listedOf(findApplication(id)!);

  saveAnswers(own, { country: "FR" }, later);

  expect(before).toMatchObject({ company: "Cool Cities", country: "BG" });
  expect(listedOf(findApplication(id)!)).toEqual({ ...before, country: "FR" });
});

test("questions that the form does not have are not saved", () => {
  const { own } = aDraft();
  const before = everything();

  saveAnswers(own, { "not-asked": "text" }, later);

  expect(everything()).toEqual(before);
});

test("each save says on the record how many answers changed", () => {
  const { id, own, owner } = aDraft();

  saveAnswers(own, { company: "Warm Towns", country: "GR", vat: "BG123456789" }, later);

  expect(recordOf(id).at(-1)).toEqual({
    action: "application.saved",
    actorId: owner.id,
    at: later,
    details: { answers: 2 },
  });
});

test("at the closing instant answers are still saved", () => {
  const { id, own } = aDraft();

  saveAnswers(own, { company: "Warm Towns" }, deadline);

  expect(answer(id, "company")?.value).toBe("Warm Towns");
});

test("one millisecond after the deadline nothing is saved, and the draft stays as it was", () => {
  const { own } = aDraft();
  const before = everything();

  expect(() => saveAnswers(own, { company: "Warm Towns" }, justAfter)).toThrow("call-closed");

  expect(everything()).toEqual(before);
});

test("a withdrawn application is not changed", () => {
  const { own } = aSubmittedApplication();
  withdrawApplication(own, "We moved on.", later);
  const before = everything();

  expect(() => saveAnswers(own, { company: "Warm Towns" }, later)).toThrow("withdrawn");

  expect(everything()).toEqual(before);
});
