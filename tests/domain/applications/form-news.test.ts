import { expect, test } from "vitest";
import { seeFormNews, viewFormNews } from "#app/domain/applications/form-news.ts";
import { publishForm } from "#app/domain/applications/publish-form.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { saveFormDraft } from "#app/domain/calls/form/save-form-draft.ts";
import { findCall } from "#db/queries/calls.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { aDraft, aSubmittedApplication } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline, justAfter } from "#tests/support/given/calls.ts";

const before = (minutes: number) => new Date(beforeDeadline.getTime() - minutes * 60_000);
const written = before(30);

function publish(
  { id, managed }: ReturnType<typeof aCall>,
  minutes: number,
  change: (form: FormDefinition) => unknown,
) {
  const form = structuredClone(aForm);
  change(form);
  saveFormDraft(managed, form, findCall(id)!.formRevision, before(minutes));
  publishForm(managed, findCall(id)!.formRevision, before(minutes));
}

const withPitch = ({ sections: [company] }: FormDefinition) =>
  company.questions.push(aQuestion("short-text", { id: "pitch" }));
const withoutVat = ({ sections: [company] }: FormDefinition) => company.questions.splice(2, 1);
const places = (news: ReturnType<typeof viewFormNews>) =>
  news?.changes.map(({ sectionId, questionId }) => [sectionId, questionId]);

test("whoever has a draft reads what changed since it was saved, with the place of what is there", () => {
  const call = aCall();
  const { own } = aDraft({ call, at: written });
  publish(call, 20, (form) => [withPitch(form), withoutVat(form)]);

  const news = viewFormNews(own, "en");

  expect(news?.version).toBe(2);
  expect(places(news)).toEqual([
    ["company", "pitch"],
    [undefined, undefined],
  ]);
});

test("a new section is named once, not with each of its questions", () => {
  const call = aCall();
  const { own } = aDraft({ call, at: written });
  publish(call, 20, ({ sections }) => {
    sections.push({
      ...structuredClone(sections[0]),
      id: "pilot",
      questions: [aQuestion("short-text", { id: "pitch" })],
    });
  });

  expect(places(viewFormNews(own, "en"))).toEqual([["pilot", undefined]]);
});

test("nobody is told of what they began or saved under", () => {
  const call = aCall();
  const earlier = aDraft({ call, at: written });
  publish(call, 20, withPitch);
  saveAnswers(earlier.own, { company: "Cooler Cities" }, before(10));
  const later = aDraft({ call, at: before(5) });

  expect([viewFormNews(earlier.own, "en"), viewFormNews(later.own, "en")]).toEqual([undefined, undefined]);
});

test("what somebody of the team has seen is not said again, what changed after that is", () => {
  const call = aCall();
  const { own } = aDraft({ call, at: written });
  publish(call, 20, withPitch);

  seeFormNews(own, 2, before(15));
  const seen = viewFormNews(own, "en");
  publish(call, 10, (form) => [withPitch(form), withoutVat(form)]);

  expect(seen).toBeUndefined();
  expect(places(viewFormNews(own, "en"))).toEqual([[undefined, undefined]]);
});

test("a version that is not there yet cannot be seen ahead", () => {
  const call = aCall();
  const { own } = aDraft({ call, at: written });

  seeFormNews(own, 99, before(25));
  publish(call, 20, withPitch);

  expect(viewFormNews(own, "en")?.version).toBe(2);
});

test("after the deadline nothing is noted any more, and a submitted application is told elsewhere", () => {
  const call = aCall();
  const { own } = aDraft({ call, at: written });
  const submitted = aSubmittedApplication({ call, at: written });
  publish(call, 20, withPitch);

  expect(() => seeFormNews(own, 2, justAfter)).toThrow("call-closed");
  expect(places(viewFormNews(own, "en"))).toEqual([["company", "pitch"]]);
  expect(viewFormNews(submitted.own, "en")).toBeUndefined();
});
