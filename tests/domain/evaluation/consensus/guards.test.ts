import { expect, test } from "vitest";
import { freezeShortlist } from "#app/domain/decisions/freeze-shortlist.ts";
import { answerConsensus } from "#app/domain/evaluation/consensus/answer.ts";
import { closeDiscussion } from "#app/domain/evaluation/consensus/close.ts";
import { leaveApart } from "#app/domain/evaluation/consensus/leave.ts";
import { writeAsManager, writeInDiscussion } from "#app/domain/evaluation/consensus/message.ts";
import { openAllNeeded, openDiscussion } from "#app/domain/evaluation/consensus/open.ts";
import { putForward } from "#app/domain/evaluation/consensus/put-forward.ts";
import { viewDiscussion } from "#app/domain/evaluation/consensus/read.ts";
import { reopenDiscussion } from "#app/domain/evaluation/consensus/reopen.ts";
import { replaceRapporteur } from "#app/domain/evaluation/consensus/replace-rapporteur.ts";
import { saveConsensus } from "#app/domain/evaluation/consensus/save-consensus.ts";
import { withdrawEvaluator } from "#app/domain/evaluators/withdraw-evaluator.ts";
import { findConsensusSheet, findDiscussion } from "#db/queries/consensus.ts";
import { afterEvaluation, aCall } from "#tests/support/given/calls.ts";
import {
  aDiscussion,
  aForwarded,
  allFinal,
  aWrittenConsensus,
  farApart,
} from "#tests/support/given/discussions.ts";
import { aConfirmedRelease, releaseDecisions } from "#tests/support/given/releases.ts";
import { scoresOf } from "#tests/support/given/sheets.ts";

type World = ReturnType<typeof aDiscussion>;

const tooLong = "x".repeat(5001);
const later = new Date("2020-08-21T08:00:00Z");
const kept = ({ application }: Pick<World, "application">) => findDiscussion(application.id);

function aFinal() {
  const world = aForwarded();
  answerConsensus(world.permits[1], { agrees: true }, 1, allFinal);
  return world;
}

test("only the rapporteur puts the sheet forward, and only once as it is", () => {
  const world = aDiscussion();
  aWrittenConsensus(world);

  expect(() => putForward(world.permits[1], allFinal)).toThrow("not-rapporteur");
  expect(kept(world)!.state).toBe("open");
  putForward(world.permits[0], allFinal);
  expect(() => putForward(world.permits[0], allFinal)).toThrow("changed-elsewhere");
  expect(kept(world)!.version).toBe(1);
});

test("comments, views and messages of more than 5,000 characters are refused, and nothing of them is kept", () => {
  const world = aForwarded();
  const [rapporteur, other] = world.permits;
  const before = findConsensusSheet(kept(world)!.id);

  const acts = [
    () => saveConsensus(rapporteur, { scores: scoresOf([3, 4], tooLong) }, 1, allFinal),
    () => saveConsensus(rapporteur, { scores: {}, overallToApplicant: tooLong }, 1, allFinal),
    () => answerConsensus(other, { agrees: false, view: tooLong }, 1, allFinal),
    () => writeInDiscussion(other, tooLong, allFinal),
    () => writeAsManager(world.managed, world.application.id, tooLong, allFinal),
  ];

  for (const act of acts) expect(act).toThrow("comment-too-long");
  expect([findConsensusSheet(kept(world)!.id), kept(world)!.state]).toEqual([before, "put-forward"]);
  expect(viewDiscussion(other, "en", allFinal).messages).toEqual([]);
});

test("what is final is taken up again only with a reason, nothing else is, and not where fewer than two could talk", () => {
  const [final, forwarded, alone] = [aFinal(), aForwarded(), aFinal()];
  withdrawEvaluator(alone.managed, alone.people[1].evaluator.evaluatorId, "Unreachable.", allFinal);
  const reopen = ({ managed, application }: World, why: string) =>
    reopenDiscussion(managed, application.id, why, allFinal);

  expect(() => reopen(final, " ")).toThrow("reason-missing");
  expect(() => reopen(forwarded, "Again.")).toThrow("changed-elsewhere");
  expect(() => reopen(alone, "Again.")).toThrow("too-few-to-discuss");
  expect([final, forwarded, alone].map((one) => kept(one)!.state)).toEqual(["final", "put-forward", "final"]);
});

test("the manager of another call changes nothing", () => {
  const world = aForwarded();
  const { managed } = aCall();
  const id = world.application.id;

  const acts = [
    () => closeDiscussion(managed, id, "Ours.", allFinal),
    () => leaveApart(managed, id, "Ours.", allFinal),
    () => replaceRapporteur(managed, id, world.people[1].id, allFinal),
    () => writeAsManager(managed, id, "Ours.", allFinal),
  ];

  for (const act of acts) expect(act).toThrow("changed-elsewhere");
  expect(kept(world)!.state).toBe("put-forward");
});

test("a rapporteur is replaced by somebody else who takes part, while the discussion goes on", () => {
  const [world, final] = [aForwarded(), aFinal()];
  const replace =
    ({ managed, application }: World, pair: string) =>
    () =>
      replaceRapporteur(managed, application.id, pair, allFinal);

  expect(replace(world, world.people[0].id)).toThrow("changed-elsewhere");
  expect(replace(world, final.people[1].id)).toThrow("changed-elsewhere");
  expect(replace(final, final.people[1].id)).toThrow("changed-elsewhere");
  expect([world, final].map((one) => kept(one)!.rapporteur)).toEqual([
    world.people[0].id,
    final.people[0].id,
  ]);
});

test("what is final is not left, and what is being discussed is not opened again", () => {
  const [final, open] = [aFinal(), aDiscussion()];

  expect(() => leaveApart(final.managed, final.application.id, "Enough.", allFinal)).toThrow(
    "changed-elsewhere",
  );
  expect(() => openDiscussion(open.managed, open.application.id, open.people[1].id, allFinal)).toThrow(
    "changed-elsewhere",
  );
  expect([kept(final)!.state, kept(open)!.rapporteur]).toEqual(["final", open.people[0].id]);
});

test("nothing is opened where fewer than two could talk, alone or with all others", () => {
  const world = farApart();
  withdrawEvaluator(world.managed, world.people[1].evaluator.evaluatorId, "Unreachable.", allFinal);

  expect(() => openDiscussion(world.managed, world.application.id, undefined, allFinal)).toThrow(
    "too-few-to-discuss",
  );
  expect(openAllNeeded(world.managed, allFinal)).toBe(0);
  expect(kept(world)).toBe(undefined);
});

test("managers say nothing in what has ended, nor once the shortlist is frozen", () => {
  const [final, frozen] = [aFinal(), aForwarded()];
  freezeShortlist(frozen.managed, { reserve: 0, reason: "" }, afterEvaluation);
  const say =
    ({ managed, application }: World, at: Date) =>
    () =>
      writeAsManager(managed, application.id, "One more thing.", at);

  expect(say(final, allFinal)).toThrow("discussion-ended");
  expect(say(frozen, later)).toThrow("evaluation-not-open");
});

test.each([
  ["has begun", "release-begun", (world: World) => void aConfirmedRelease(world.managed, 2, later)],
  ["is over", "already-released", (world: World) => releaseDecisions(world.managed, 2, later)],
])("once the release of results %s managers change no discussion and open none", (_when, reason, release) => {
  const world = aFinal();
  const { id } = farApart({ call: world.call, company: "Tall Towers" }).application;
  freezeShortlist(world.managed, { reserve: 0, reason: "" }, afterEvaluation);
  release(world);

  expect(() => reopenDiscussion(world.managed, world.application.id, "Again.", later)).toThrow(reason);
  expect(() => openDiscussion(world.managed, id, undefined, later)).toThrow(reason);
  expect(() => leaveApart(world.managed, id, "Too late.", later)).toThrow(reason);
  expect([kept(world)!.state, findDiscussion(id)]).toEqual(["final", undefined]);
});
