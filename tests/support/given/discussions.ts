import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import { openDiscussion } from "#app/domain/evaluation/consensus/open.ts";
import { putForward } from "#app/domain/evaluation/consensus/put-forward.ts";
import { saveConsensus } from "#app/domain/evaluation/consensus/save-consensus.ts";
import { discussant } from "#app/domain/permissions.ts";
import { findConsensusSheet, findDiscussion } from "#db/queries/consensus.ts";
import { anAccount } from "./accounts.ts";
import { aCall, inEvaluation } from "./calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "./evaluators.ts";
import { aSubmittedSheet, scoresOf, type TwoPoints } from "./sheets.ts";

export const minutesLater = (minutes: number) => new Date(inEvaluation.getTime() + minutes * 60_000);
/** When all sheets of `aFarApartCall` are final. */
export const allFinal = minutesLater(30);

export const discussing: EvaluationRules = {
  others: "in-consensus",
  named: false,
  undo: "ten-minutes",
  consensus: { limit: 20 },
};

type About = {
  evaluation?: EvaluationRules;
  points?: TwoPoints[];
  names?: string[];
  call?: ReturnType<typeof aCall>;
  company?: string;
};

/** One application whose evaluators' sheets lie far apart, in the order of their names: Zorana, Dobri, Iva. */
export function farApart({
  evaluation = discussing,
  points = [
    [5, 5],
    [1, 1],
  ],
  names = ["Zorana", "Dobri", "Iva"],
  call = aCall({
    evaluation,
    evaluatorsPerApplication: 2,
  }),
  company = "Cool Cities",
}: About = {}) {
  const application = anEligibleApplication({ call, answers: { company } });
  const people = points.map((given, index) => {
    const evaluator = anEvaluator({ call, account: anAccount({ name: names[index] }) });
    const pair = anAssignment({ call, application, evaluator });
    aSubmittedSheet(pair.permit, {
      points: given,
      toApplicant: `${names[index]} says.`,
      toManagers: "Between us.",
    });
    return { ...pair, name: names[index], account: evaluator.account };
  });
  return { call, managed: call.managed, application, people };
}

type World = ReturnType<typeof farApart>;

/** Its discussion is open; the first of its people is the rapporteur. */
export function aDiscussion(about: About = {}, at = allFinal) {
  const world = farApart(about);
  openDiscussion(world.managed, world.application.id, world.people[0].id, at);
  const permits = world.people.map(({ account, id }) => discussant(account, id, at)!);
  return { ...world, permits, at };
}

/** The rapporteur has written it, and not put it forward. */
export function aWrittenConsensus(
  { application, permits }: World & { permits: ReturnType<typeof discussant>[] },
  points: TwoPoints = [3, 4],
  at = allFinal,
) {
  const { revision } = findConsensusSheet(findDiscussion(application.id)!.id) ?? { revision: 0 };
  const typed = { scores: scoresOf(points, "We agree."), overallToApplicant: "Promising." };
  saveConsensus(permits[0]!, typed, revision, at);
}

/** The consensus sheet waits for the others' answers. */
export function aForwarded(about: About = {}) {
  const world = aDiscussion(about);
  aWrittenConsensus(world);
  putForward(world.permits[0], allFinal);
  return world;
}
