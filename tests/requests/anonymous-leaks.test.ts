import { expect, test } from "vitest";
import { addFile } from "#app/domain/applications/add-file.ts";
import { submitApplication } from "#app/domain/applications/submit.ts";
import { addConflict } from "#app/domain/assignment/set-conflict.ts";
import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import type { FormDefinition } from "#app/domain/calls/form/definition.ts";
import { change } from "#app/domain/change.ts";
import { decideEligibility } from "#app/domain/eligibility/decide.ts";
import { reopenSheet } from "#app/domain/evaluation/reopen-sheet.ts";
import { tellChanged } from "#app/domain/notifications/tell-changed.ts";
import { keepFile } from "#app/http/upload.ts";
import { sqlite } from "#db/client.server.ts";
import { applicationsToScreen } from "#db/queries/screenings.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { visit } from "#tests/support/app.ts";
import { addressOf } from "#tests/support/doors.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, aForm, beforeDeadline, inEvaluation } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aScreening } from "#tests/support/given/screenings.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";
import { aMember } from "#tests/support/given/team.ts";
import { doorsWith, type Heard, heardBy, lettersTo } from "#tests/support/heard.ts";

const rules: EvaluationRules = { others: "after-own", named: true, undo: "ten-minutes" };
const routing = { kinds: [], oneOfACountry: false, preferences: true, crossTopics: 0, silenceDays: 7 };

/** What tells who applies, in whatever field it stands; each is shown to evaluators of a call that names applicants. */
const marks = {
  company: /Markercompany/,
  country: /Greece|"GR"/,
  website: /marker-site/,
  team: /Textina Founder/,
  owner: /Ownera Marker/,
  member: /Membera Marker/,
  file: /marker-file/,
};
/** Doors where every country, or every eligible one, stands in a list. */
const countryLists = ["/calls/:callSlug", "/account/profile", "/evaluations/:callSlug/profile"];
/** Known to managers only, so nobody who evaluates reads it in any call. */
const never = /MARKERVAT|marker-mail/;

const marked: FormDefinition = {
  sections: [
    aForm.sections[0],
    {
      ...aForm.sections[1],
      questions: [
        ...aForm.sections[1].questions.map((one) => ({
          ...one,
          nameless: one.id === "summary" || one.id === "topics",
        })),
        aQuestion("url", { id: "website", fact: "website" }),
        aQuestion("long-text", { id: "team", fact: "team" }),
        aQuestion("long-text", { id: "unmarked" }),
        aQuestion("file", { id: "deck", nameless: true }),
      ],
    },
  ],
};

const answers = {
  company: "Markercompany Ltd",
  country: "GR",
  vat: "MARKERVAT1",
  summary: "We cool what is hot.",
  website: "https://marker-site.example",
  team: "Textina Founder, who founded it",
  unmarked: "Markercompany was founded in a garage.",
};

async function aWorld(applicants: "named" | "anonymous") {
  const call = aCall({ form: marked, routing, evaluation: { ...rules, applicants } });
  const owner = anAccount({ name: "Ownera Marker", email: "ownera@marker-mail.example" });
  const draft = aDraft({ call, owner, answers });
  const content = (async function* () {
    yield Buffer.from("%PDF-1.7 the deck");
  })();
  const kept = await keepFile(content, "marker-file.pdf", { accept: ["pdf"], mostMegabytes: 1 });
  if (typeof kept === "string") throw new Error(kept);
  addFile(draft.own, "deck", kept, beforeDeadline);
  aMember(draft.own, {
    account: anAccount({ name: "Membera Marker", email: "membera@marker-mail.example" }),
  });
  submitApplication(draft.own, beforeDeadline);
  decideEligibility(call.managed, draft.id, { outcome: "eligible", answers: {}, note: "" }, inEvaluation);
  if (applicants === "anonymous") aScreening(draft.id);
  const evaluator = anEvaluator({ call });
  const pair = anAssignment({ call, evaluator, application: { ...draft, call } });
  const params = {
    callSlug: call.slug,
    applicationId: draft.id,
    assignmentId: pair.id,
    attachmentId: kept.attachmentId,
    evaluatorId: evaluator.evaluatorId,
  };
  return { call, draft, evaluator, pair, params };
}

/** All that every door of the portal says to the evaluator: page, data and file. */
const heardIn = ({ evaluator, params }: Awaited<ReturnType<typeof aWorld>>) =>
  heardBy(evaluator.account, [params]);

/** The planted marks by the doors behind which each stands. */
function marksIn(heard: Heard) {
  const found = Object.entries(marks).map(([name, mark]) => {
    const isList = (door: string) => name === "country" && countryLists.includes(door);
    return [name, doorsWith(mark, heard).filter((door) => !isList(door))] as const;
  });
  return Object.fromEntries(found.filter(([, doors]) => doors.length > 0));
}

const hidden = (heard: Heard) => doorsWith(never, heard);

test("evaluators of a call that names applicants read each of the planted marks, and nothing that is for managers only", async () => {
  const heard = await heardIn(await aWorld("named"));

  expect(Object.keys(marksIn(heard))).toEqual(Object.keys(marks));
  expect(hidden(heard)).toEqual([]);
});

test("behind no door do evaluators of an anonymous call read a mark of who applies, but what tells nothing they do", async () => {
  const heard = await heardIn(await aWorld("anonymous"));

  expect(marksIn(heard)).toEqual({});
  expect(hidden(heard)).toEqual([]);
  expect(doorsWith(/We cool what is hot\./, heard)).toEqual(["/sheets/:assignmentId"]);
  expect(doorsWith(/Attachment 1\.pdf/, heard)).toEqual([
    "/sheets/:assignmentId",
    "/sheets/:assignmentId/attachments/:attachmentId",
  ]);
});

test("after submitting too, nothing names the applicant in an anonymous call", async () => {
  const world = await aWorld("anonymous");
  aSubmittedSheet(world.pair.permit);

  expect(marksIn(await heardIn(world))).toEqual({});
});

/** Every letter that names an application to an evaluator is on its way. */
function lettersIn({ call, draft, evaluator, pair }: Awaited<ReturnType<typeof aWorld>>) {
  const { evaluatorId } = evaluator;
  const seat = { applicationId: draft.id, evaluatorId };
  aSubmittedSheet(pair.permit);
  reopenSheet(call.managed, pair.id, "Two comments are swapped.", inEvaluation);
  const entry = { by: call.managed.manager, on: call.id, callId: call.id, at: inEvaluation };
  change({ action: "sheets.reminded", ...entry, details: { evaluators: 1 } }, () =>
    tellChanged(call.id, { gained: [], closed: [seat] }, inEvaluation),
  );
  addConflict(call.managed, evaluatorId, draft.id, "They share an office.", inEvaluation);
  return lettersTo(evaluator.account.email);
}

const naming = ["assignment-withdrawn", "assignments-changed", "sheet-reopened"];

test.each([
  ["named", naming],
  ["anonymous", []],
] as const)(
  "letters to evaluators of a call with %s applicants name them in: %j",
  async (applicants, expected) => {
    const letters = await lettersIn(await aWorld(applicants));

    const withMark = letters.filter(({ words }) =>
      [...Object.values(marks), never].some((mark) => mark.test(words)),
    );
    expect(withMark.map(({ template }) => template)).toEqual(expected);
    expect(letters.map(({ template }) => template)).toEqual(expect.arrayContaining(naming));
  },
);

test("a file that was not looked through is not served, whoever asks for it by its address", async () => {
  const { evaluator, params, call } = await aWorld("anonymous");
  sqlite.prepare("delete from screenings where callId = ?").run(call.id);

  const answer = await visit(addressOf("/sheets/:assignmentId/attachments/:attachmentId", params), {
    as: evaluator.account,
  });
  const page = await visit(addressOf("/sheets/:assignmentId", params), { as: evaluator.account });

  expect(answer.status).toBe(404);
  expect(await page.text()).not.toMatch(/We cool what is hot|Attachment 1/);
  expect(applicationsToScreen(10)).toEqual([]);
});
