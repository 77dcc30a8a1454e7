import { change } from "#app/domain/change.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { refuseUnless } from "#app/domain/refusal.ts";
import { findCall, updateCall } from "#db/queries/calls.ts";
import { extendAnswers } from "#db/queries/decisions.ts";
import { changesBetween } from "./changes.ts";
import { recordCallChanges } from "./record-changes.ts";
import { refuseIncomplete } from "./set-up/stay-complete.ts";
import { type CallSettings, type SettingName, textNames } from "./settings.ts";

const changeableAfterRelease = new Set<SettingName>([...textNames, "answerBy"]);
/** What concerns nobody but those who have a draft. */
const notPublic = new Set<SettingName>(["reminderHours"]);

/**
 * Changes what a call says and when things happen, as far as it is named; of a published call all of it becomes one
 * dated public version. Refuses to end a published call in the past (`deadline-in-past`). What people count on once it
 * has opened stays: a later deadline is an extension, which has a reason and is told (`extend-instead`), an earlier one
 * would take time away from those who apply (`deadline-earlier`), and so would fewer seconds of grace, while more of them
 * were an extension that nobody is told of (`grace-fixed`). Once decisions are released nothing changes but texts and
 * the day by which finalists answer (`already-released`); a later one also holds for those who were told an earlier one.
 */
export function changeCall({ callId, manager }: ManagedCall, settings: Partial<CallSettings>, now: Date) {
  const changesNow = () => {
    const call = findCall(callId)!;
    return changesBetween(call, { ...call, ...settings });
  };
  // What was saved as it was leaves no line on the record.
  if (changesNow().length === 0) return;
  const details = () => ({
    what: changesNow()
      .map(({ what }) => what)
      .join(" "),
  });
  change({ action: "call.changed", by: manager, on: callId, callId, at: now, details }, () => {
    const call = findCall(callId)!;
    const changes = changesNow();
    const asDecided = changes.every(({ what }) => changeableAfterRelease.has(what));
    refuseUnless(!call.resultsReleasedAt || asDecided, "already-released");
    const movesDeadline = changes.some(({ what }) => what === "closesAt");
    const published = call.status === "published";
    refuseUnless(!published || !movesDeadline || settings.closesAt! >= now, "deadline-in-past");
    if (published && now >= call.opensAt) refuseMoved(call, { ...call, ...settings });

    updateCall(callId, settings);
    if (settings.answerBy) extendAnswers(callId, settings.answerBy);
    if (settings.texts) refuseIncomplete(callId, "texts", now);
    recordCallChanges(
      callId,
      changes.filter(({ what }) => !notPublic.has(what)),
      now,
    );
  });
}

type Ending = { closesAt: Date; graceSeconds: number };

function refuseMoved(before: Ending, after: Ending) {
  refuseUnless(after.closesAt <= before.closesAt, "extend-instead");
  refuseUnless(after.closesAt >= before.closesAt, "deadline-earlier");
  refuseUnless(after.graceSeconds === before.graceSeconds, "grace-fixed");
}
