import { change } from "#app/domain/change.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { laterBy } from "#app/domain/calls/later-dates.ts";
import { managersOf } from "#db/queries/programmes.ts";
import { insertWarning, warningsOf } from "#db/queries/retention.ts";
import { dueIds } from "#db/queries/retention-due.ts";
import { writtenBefore } from "./due.ts";
import { allStates } from "./erasing.ts";

type State = ReturnType<typeof allStates>[number];

/**
 * Tells the managers of a call what falls due and from when on it is erased, once for each purpose; nothing where nothing is
 * left. Refuses (`changed-elsewhere`) when another process was first.
 */
export function warnOf(states: State[], now: Date) {
  const { id: callId, slug, texts, timeZone, programmeId, retention } = states[0].term;
  const heard = laterBy(timeZone, now, { days: retention.warnDays });
  const due = states.map((one) => ({
    purpose: one.purpose,
    from: (one.due > heard ? one.due : heard).toISOString(),
  }));
  const props = { call: texts.title, due, timeZone, link: `/manage/calls/${slug}/retention` };
  for (const [at, { purpose }] of due.entries())
    change(
      { action: "retention.warned", by: null, on: callId, callId, at: now, details: { purpose } },
      () => {
        refuseUnless(!warningsOf(callId).some((one) => one.purpose === purpose), "changed-elsewhere");
        insertWarning({ callId, purpose, at: now });
        if (at > 0) return;
        for (const manager of managersOf(programmeId))
          queueEmail("retention-warning", manager, props, now, { callId });
      },
    );
}

/** By call, the purposes of which its managers are to be warned now. */
export function toWarn(now: Date): State[][] {
  const left = ({ purpose, term }: State) =>
    dueIds({ callId: term.id, purpose, writtenBefore: writtenBefore(now) }, 1).length > 0;
  const states = allStates(now).filter((one) => one.state === "to-warn" && left(one));
  return [...Map.groupBy(states, ({ term }) => term.id).values()];
}
