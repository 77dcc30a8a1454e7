import type { EvaluationRules } from "#app/domain/calls/evaluation-rules.ts";
import { withdrawApplication } from "#app/domain/applications/withdraw.ts";
import { saveAnswers } from "#app/domain/applications/save-answers.ts";
import { hubsOf } from "#db/queries/programmes.ts";
import { anAssignment, anEvaluator } from "../given/evaluators.ts";
import { anOpenCall } from "../given/applications.ts";
import { aCall, aProgramme, beforeDeadline } from "../given/calls.ts";
import { aScreening } from "../given/screenings.ts";
import { aMarkedDraft, aMarkedEntry, markedForm, takeOn } from "./entries.ts";
import { aMarkedDiscussion, aMarkedSheet } from "./evaluation.ts";
import { mark, saying } from "./mark.ts";
import { type Person, thePeople } from "./people.ts";
import { overwrite, plant } from "./plant.ts";
import { keptOf, saidBetween, saidByEvaluator, saidInCall, saidOf } from "./texts.ts";

const discussed: EvaluationRules = {
  others: "in-consensus",
  named: false,
  undo: "ten-minutes",
  consensus: { limit: 20 },
};
const anonymous: EvaluationRules = {
  others: "never",
  named: false,
  undo: "ten-minutes",
  applicants: "anonymous",
};
const routing = { kinds: [], oneOfACountry: false, preferences: true, crossTopics: 0, silenceDays: 7 };

/**
 * Two programmes with people in common. In the first a call that names applicants (entries `n1`, `n2`, the withdrawn
 * `w1`), an anonymous one (`a1`) and one that is open (the draft `d1`); in the other a call with `o1`. Every text that
 * is not for everybody is a word of its own.
 */
export async function aMarkedWorld() {
  const people = thePeople();
  const programme = aProgramme(people.manager);
  const about = { programme, form: markedForm, routing, evaluatorsPerApplication: 2, places: 1 };
  const named = aCall({ ...about, evaluation: discussed });
  const blind = aCall({ ...about, evaluation: anonymous });
  const open = anOpenCall(about);
  const other = aCall({ ...about, programme: aProgramme(people.neighbour), evaluation: discussed });

  const n1 = await aMarkedEntry(named, people.owner, "n1", people.editor);
  const n2 = await aMarkedEntry(named, people.rival, "n2");
  const w1 = await aMarkedEntry(named, people.quitter, "w1");
  withdrawApplication(w1.own, saying("withdrawn", "w1"), beforeDeadline);
  const a1 = await aMarkedEntry(blind, people.nameless, "a1");
  const d1 = await aMarkedDraft(open, people.drafter, "d1");
  const o1 = await aMarkedEntry(other, people.owner, "o1", people.editor);
  saveAnswers(d1.own, { summary: saying("later", "d1") }, beforeDeadline);
  const entries = { n1, n2, w1, a1, d1, o1 };
  for (const entry of [n1, n2, a1, o1]) takeOn(entry);
  const [{ id: screeningId }] = aScreening(a1.id);

  const evaluator = (call: typeof named, person: Person, of: string) =>
    anEvaluator({ call, account: people[person], organisation: mark("organisation", of) });
  const evaluators = {
    one: evaluator(named, "one", "one"),
    two: evaluator(named, "two", "two"),
    three: evaluator(named, "three", "three"),
    barred: evaluator(named, "barred", "barred"),
    blind: evaluator(blind, "blind", "blind"),
    abroad: evaluator(other, "one", "abroad"),
  };
  const samples = {
    n: saidInCall(named, "n", evaluators.one),
    a: saidInCall(blind, "a", evaluators.blind),
    o: saidInCall(other, "o", evaluators.abroad),
  };
  for (const [of, one] of Object.entries(evaluators)) saidByEvaluator(one, of);
  for (const entry of Object.values(entries)) saidOf(entry);
  const pair = (who: keyof typeof evaluators, entry: typeof n1) =>
    anAssignment({ call: entry.call, evaluator: evaluators[who], application: entry });
  const pairs = {
    onen1: pair("one", n1),
    twon1: pair("two", n1),
    threen2: pair("three", n2),
    blinda1: pair("blind", a1),
    abroado1: pair("abroad", o1),
    barredn2: pair("barred", n2),
  };
  aMarkedSheet(pairs.onen1.permit, "onen1", [5, 5]);
  aMarkedSheet(pairs.twon1.permit, "twon1", [1, 1]);
  aMarkedSheet(pairs.threen2.permit, "threen2", [4, 4], false);
  aMarkedSheet(pairs.blinda1.permit, "blinda1", [4, 4]);
  aMarkedSheet(pairs.abroado1.permit, "abroado1", [4, 4]);
  aMarkedDiscussion(n1, [pairs.onen1, pairs.twon1]);
  saidBetween(evaluators.barred, n2, "barredn2");
  overwrite("applications", { id: d1.id }, { extendedUntil: Date.UTC(2101, 0) });
  overwrite("sheets", { assignmentId: pairs.twon1.id }, { reopenReason: saying("reopened", "twon1") });
  keptOf(people.owner.id, "owner");
  overwrite("screenings", { id: screeningId }, { reason: saying("screened", "a1") });
  overwrite("discussions", { applicationId: n1.id }, { reason: saying("talkedover", "n1") });
  overwrite("assignments", { id: pairs.barredn2.id }, { recusalReason: saying("recused", "barredn2") });
  const { programmeId } = named.managed;
  const since = beforeDeadline.getTime();
  const [{ id: hubId }] = hubsOf(programmeId);
  plant("staff", { programmeId, accountId: people.assistant.id, role: "assistant", since });
  plant("staff", { programmeId, accountId: people.hubbed.id, role: "hub", hubId, since });
  return { people, named, blind, open, other, entries, evaluators, pairs, samples, screeningId };
}
