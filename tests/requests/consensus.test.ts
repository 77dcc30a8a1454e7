import { expect, test } from "vitest";
import { findDiscussion } from "#db/queries/consensus.ts";
import { visit } from "#tests/support/app.ts";
import { anAccount } from "#tests/support/given/accounts.ts";
import {
  aDiscussion,
  allFinal,
  aWrittenConsensus,
  discussing,
  farApart,
} from "#tests/support/given/discussions.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { anAssignment, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aSubmittedSheet } from "#tests/support/given/sheets.ts";
import { doorsWith, heardBy } from "#tests/support/heard.ts";
import { putForward } from "#app/domain/evaluation/consensus/put-forward.ts";
import { answerConsensus } from "#app/domain/evaluation/consensus/answer.ts";
import { writeInDiscussion } from "#app/domain/evaluation/consensus/message.ts";
import { change } from "#app/domain/change.ts";
import { insertConflict } from "#db/queries/conflicts.ts";

/** Everything that a discussion of Zorana, Dobri and Iva could give away. */
function aTalkedDiscussion(evaluation = discussing) {
  const world = aDiscussion({
    evaluation,
    points: [
      [5, 5],
      [1, 1],
      [3, 3],
    ],
  });
  writeInDiscussion(world.permits[0]!, "Heard from the rapporteur.", allFinal);
  aWrittenConsensus(world);
  putForward(world.permits[0]!, allFinal);
  answerConsensus(world.permits[1]!, { agrees: false, view: "A lonely doubt." }, 1, allFinal);
  return world;
}
type World = ReturnType<typeof aTalkedDiscussion>;

const anything = /says\.|Between us|Zorana|Dobri|Iva|Heard from|We agree\.|lonely doubt/;

/** The doors behind which somebody finds it, as page, data or file, with any id of the world. */
async function doorsThatShow(
  what: RegExp,
  as: ReturnType<typeof anAccount>,
  { call, application, people }: World,
  own: string[] = [],
) {
  const ids = { callSlug: call.slug, applicationId: application.id };
  const { evaluatorId } = people[0]!.evaluator;
  const ways = [...people.map(({ id }) => id), ...own].map((assignmentId) => ({
    ...ids,
    ...{ assignmentId, evaluatorId },
  }));
  return doorsWith(what, await heardBy(as, ways)).toSorted();
}

test("no door shows anything of a discussion to an evaluator of another application of the call", async () => {
  const world = aTalkedDiscussion();
  const { evaluator, id, permit } = anAssignment({ call: world.call });
  aSubmittedSheet(permit);

  expect(await doorsThatShow(anything, evaluator.account, world, [id])).toEqual([]);
});

test("no door shows it to an evaluator whose own sheet on it is not submitted, and others' sheets not either", async () => {
  const world = aTalkedDiscussion();
  const { evaluator, id } = anAssignment({ call: world.call, application: world.application });

  expect(await doorsThatShow(anything, evaluator.account, world, [id])).toEqual([]);
});

test("no door shows it to one of its evaluators once a conflict is found of them, but for what they wrote themselves", async () => {
  const world = aTalkedDiscussion();
  const { evaluator, account } = world.people[2]!;
  const details = { evaluator: "Iva", company: "Cool Cities", source: "organisation" };
  const entry = { by: null, on: world.application.id, callId: world.call.id, at: allFinal, details };
  change({ action: "conflict.found", ...entry }, () =>
    insertConflict({
      ...{ evaluatorId: evaluator.evaluatorId, applicationId: world.application.id },
      ...{ source: "organisation", at: allFinal },
    }),
  );

  expect(await doorsThatShow(/Zorana|Dobri|Heard from|We agree\.|lonely doubt/, account, world)).toEqual([]);
  expect(await doorsThatShow(/Between us/, account, world)).toEqual(["/account/data/all.zip"]);
});

test("before it is opened nobody sees others' sheets where the call shows them in the consensus", async () => {
  const world = farApart();

  expect(await doorsThatShow(/Zorana/, world.people[1]!.account, world as World)).toEqual([]);
});

test("who takes part reads the others' words at its doors alone: no names, no private notes, no minority view of others", async () => {
  const world = aTalkedDiscussion();
  const { account } = world.people[2]!;

  expect(await doorsThatShow(/Zorana says|Heard from/, account, world)).toEqual([
    "/sheets/:assignmentId/discussion",
  ]);
  expect(await doorsThatShow(/We agree\./, account, world)).toEqual([
    "/sheets/:assignmentId/discussion",
    "/sheets/:assignmentId/discussion/answer",
  ]);
  expect(await doorsThatShow(/lonely doubt/, account, world)).toEqual([]);
});

test("where evaluators are named their names are told in the discussion", async () => {
  const world = aTalkedDiscussion({ ...discussing, named: true });
  const page = `/sheets/${world.people[2]!.id}/discussion`;

  const answer = await visit(page, { as: world.people[2]!.account });

  expect(await answer.text()).toMatch(/>Zorana</);
});

test("neither applicants nor managers of other calls find a discussion", async () => {
  const world = aTalkedDiscussion();

  expect(await doorsThatShow(/Heard from|We agree\.|lonely doubt/, world.application.owner, world)).toEqual(
    [],
  );
  expect(await doorsThatShow(anything, aCall().managed.manager, world)).toEqual([]);
});

test("people go from the differing sheets to a final one by forms, and empty ones are answered beside the field", async () => {
  const world = farApart();
  const { call, application, people, managed } = world;
  const at = `/manage/calls/${call.slug}/consensus`;
  const as = managed.manager;
  const [zorana, dobri] = people.map(({ id, account }) => ({ as: account, at: `/sheets/${id}/discussion` }));

  const opened = await visit(`${at}/${application.id}/open`, { as, form: { rapporteur: people[0]!.id } });
  const empty = await visit(`${zorana!.at}?index`, { as: zorana!.as, form: { text: " " } });
  const said = await visit(`${zorana!.at}?index`, {
    as: zorana!.as,
    form: { text: "What about the market?" },
  });
  const sheet = {
    revision: "0",
    "points-technology": "3",
    "points-market": "4",
    overallToApplicant: "Good.",
  };
  const early = await visit(`${zorana!.at}/forward`, { as: zorana!.as, form: {} });
  const saved = await visit(`${zorana!.at}/sheet`, { as: zorana!.as, form: sheet });
  const stale = await visit(`${zorana!.at}/sheet`, {
    as: zorana!.as,
    form: { ...sheet, overallToApplicant: "Old." },
  });
  const forward = await visit(`${zorana!.at}/forward`, { as: zorana!.as, form: {} });
  const wordless = await visit(`${dobri!.at}/answer`, {
    as: dobri!.as,
    form: { agrees: "no", version: "1" },
  });
  const answered = await visit(`${dobri!.at}/answer`, {
    ...{ as: dobri!.as },
    form: { agrees: "no", view: "I doubt it.", version: "1" },
  });

  const statuses = [opened, empty, said, early, saved, stale, forward, wordless, answered].map(
    ({ status }) => status,
  );
  expect(statuses).toEqual([302, 400, 302, 409, 302, 409, 302, 409, 302]);
  expect(findDiscussion(application.id)!.state).toBe("final");
  const page = await (await visit(`${at}/${application.id}`, { as })).text();
  expect(page).toMatch(/I doubt it\./);
});

test("a stranger's evaluator account has no way in", async () => {
  const world = aTalkedDiscussion();
  const stranger = anEvaluator();

  const statuses = await Promise.all(
    world.people.map(
      async ({ id }) => (await visit(`/sheets/${id}/discussion`, { as: stranger.account })).status,
    ),
  );

  expect(statuses).toEqual([404, 404, 404]);
});
