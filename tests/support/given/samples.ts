import { saveSampleSheet } from "#app/domain/evaluation/samples/save-sample-sheet.ts";
import { addSample } from "#app/domain/evaluation/samples/save-sample.ts";
import { setAnchor } from "#app/domain/evaluation/samples/set-anchor.ts";
import { showPack } from "#app/domain/evaluation/samples/show-pack.ts";
import { submitSampleSheet } from "#app/domain/evaluation/samples/submit-sample-sheet.ts";
import { sampleEvaluation } from "#app/domain/permissions.ts";
import { aCall, beforeDeadline } from "./calls.ts";
import type { anEvaluator } from "./evaluators.ts";
import { scoresOf, type TwoPoints } from "./sheets.ts";

type Call = ReturnType<typeof aCall>;
type About = {
  call?: Call;
  title?: string;
  summary?: string;
  /** What the programme would give, with this reason for each criterion. */
  anchor?: TwoPoints;
  why?: string;
  at?: Date;
};

/** A sample of a call that is not before its evaluators yet; returns its id. */
export function aSample({
  call = aCall(),
  title = "Talking lamps",
  summary = "Lamps that read the news.",
  anchor,
  why = "",
  at = beforeDeadline,
}: About = {}): string {
  const id = addSample(call.managed, { title, answers: { company: "Lamp Ltd.", summary } }, at);
  const [technology, market] = anchor ?? [null, null];
  const points = { technology: { points: technology, why }, market: { points: market, why } };
  if (anchor) setAnchor(call.managed, id, points, at);
  return id;
}

/** Samples with these anchors, put before the evaluators; returns their ids. */
export function aShownPack(
  call: Call,
  anchors: (TwoPoints | undefined)[] = [undefined],
  at = beforeDeadline,
) {
  const ids = anchors.map((anchor, index) =>
    aSample({ call, anchor, title: `Sample ${index + 1}`, at: new Date(at.getTime() + index) }),
  );
  showPack(call.managed, at);
  return ids;
}

/** What an evaluator gave for a sample, submitted. */
export function aSampleScored(
  { account }: Pick<ReturnType<typeof anEvaluator>, "account">,
  sampleId: string,
  points: TwoPoints = [4, 4],
  { comment = "", at = beforeDeadline }: { comment?: string; at?: Date } = {},
) {
  const permit = sampleEvaluation(account, sampleId)!;
  saveSampleSheet(permit, { scores: scoresOf(points, comment, comment) }, at);
  submitSampleSheet(permit, at);
}
