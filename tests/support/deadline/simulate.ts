import { changeDraft } from "#app/domain/applications/change-draft.ts";
import { extendApplication } from "#app/domain/applications/extend-application.ts";
import { extendCall } from "#app/domain/applications/extend-call.ts";
import { admitUpload } from "#app/domain/applications/receive-upload.ts";
import { instantOf } from "#app/domain/calls/dates.ts";
import { publishCall } from "#app/domain/calls/publish-call.ts";
import { change } from "#app/domain/change.ts";
import { Refusal } from "#app/domain/refusal.ts";
import { type Random, seeded } from "#db/seed/random.ts";
import { sqlite } from "#db/client.server.ts";
import { updateCall } from "#db/queries/calls.ts";
import { aQuestion } from "#tests/domain/calls/form/a-question.ts";
import { emptyDatabase } from "#tests/support/database.ts";
import { aDraft } from "#tests/support/given/applications.ts";
import { aCall, aForm } from "#tests/support/given/calls.ts";
import { clockIn, mustCount } from "./oracle.ts";
import { type Arrival, arrivalsOf, aStory, type Event, eventsOf, type Story } from "./story.ts";

const day = 24 * 3_600_000;
const form = {
  sections: [
    aForm.sections[0],
    {
      ...aForm.sections[1],
      questions: [...aForm.sections[1].questions, aQuestion("file", { id: "deck", mostFiles: 9 })],
    },
  ],
};

export type Outcome = {
  submits: number;
  accepted: number;
  uploads: number;
  lateAccepted: number;
  timelyRefused: number;
};

/** So many calls, each with so many arrivals about its deadline, through the gate of everything that applicants write. */
export function simulate(seed: string, calls: number, each: number): Outcome {
  const outcome: Outcome = { submits: 0, accepted: 0, uploads: 0, lateAccepted: 0, timelyRefused: 0 };
  for (let number = 0; number < calls; number++) playCall(seeded(`${seed} ${number}`), each, outcome);
  return outcome;
}

function playCall(random: Random, each: number, outcome: Outcome) {
  const story = aStory(random);
  const closesAt = closingOf(story);
  emptyDatabase();
  const { call, draft, opens } = aCallThatCloses(closesAt, story);
  const events = eventsOf(closesAt.getTime(), random);
  const given: Event[] = [];
  for (const arrival of arrivalsOf(closesAt.getTime(), events, each, random)) {
    while (events.length > 0 && events[0].at <= arrival.at) give(call, draft.id, events.shift()!, given);
    const counts = isTaken(draft.own, arrival);
    const must = mustCount(arrival, { opens, closes: closesAt.getTime(), given, ...story });
    note(outcome, { arrival, counts, must });
  }
}

/** The instant that the portal makes of what was typed; its clocks must show that again. */
function closingOf({ zone, day, time }: Story): Date {
  const read = instantOf("closesAt", { day, time }, zone);
  const at = read.at ?? instantOf("closesAt", { day, time: "12:00" }, zone).at!;
  const shown = clockIn(zone, at.getTime());
  const typed = read.at ? time || "24:00" : "12:00";
  if (typed !== "24:00" && !shown.startsWith(`${day}T${typed}`))
    throw new Error(`${day} ${typed} became ${shown} in ${zone}`);
  return at;
}

function aCallThatCloses(closesAt: Date, { zone, graceSeconds }: Story) {
  const after = (days: number) => new Date(closesAt.getTime() + days * day);
  const dates = {
    opensAt: after(-30),
    closesAt,
    evaluationDueAt: after(60),
    resultsAt: after(70),
    answerBy: after(80),
  };
  const call = aCall({ ...dates, timeZone: zone, form, published: false });
  publishCall(call.managed, after(-31));
  const entry = {
    by: call.managed.manager,
    on: call.id,
    callId: call.id,
    at: after(-30),
    details: { what: "dates" },
  };
  change({ action: "call.changed", ...entry }, () => updateCall(call.id, { graceSeconds }));
  return { call, draft: aDraft({ call, at: after(-29) }), opens: after(-30).getTime() };
}

const reason = { en: "More time.", bg: "Повече време." };

/** What is refused (because it would not be later, say) is given to nobody. */
function give({ managed }: ReturnType<typeof aCall>, applicationId: string, event: Event, given: Event[]) {
  const [until, at] = [new Date(event.until), new Date(event.at)];
  const wasGiven = passes(() => {
    if (event.forAll) extendCall(managed, { until, reason }, at);
    else extendApplication(managed, applicationId, { until, reason }, at);
  });
  if (wasGiven) given.push(event);
}

/** By the gate alone, and taken back again, so that each arrival meets the same draft. */
function isTaken(own: ReturnType<typeof aDraft>["own"], { at, upload }: Arrival): boolean {
  sqlite.exec("savepoint arrival");
  try {
    return passes(() => {
      const counted = upload ? admitUpload(own, "deck", new Date(upload.begun), new Date(at)) : new Date(at);
      changeDraft(own, "application.saved", { answers: 1 }, counted, () => {});
    });
  } finally {
    sqlite.exec("rollback to arrival; release arrival");
  }
}

function passes(work: () => void): boolean {
  try {
    work();
    return true;
  } catch (problem) {
    if (problem instanceof Refusal) return false;
    throw problem;
  }
}

function note(
  outcome: Outcome,
  { arrival, counts, must }: { arrival: Arrival; counts: boolean; must: boolean },
) {
  outcome.submits += 1;
  outcome.uploads += arrival.upload ? 1 : 0;
  outcome.accepted += counts ? 1 : 0;
  if (counts && !must) outcome.lateAccepted += 1;
  if (!counts && must) outcome.timelyRefused += 1;
}
