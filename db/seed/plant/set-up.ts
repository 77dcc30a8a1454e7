import { beginCall } from "#app/domain/calls/begin-call.ts";
import { changeCall } from "#app/domain/calls/change-call.ts";
import { saveCriterion } from "#app/domain/calls/change-criteria.ts";
import { changeEmailNote } from "#app/domain/calls/change-email-note.ts";
import { saveRule } from "#app/domain/calls/change-rules.ts";
import { newCriterion } from "#app/domain/calls/criterion-input.ts";
import { moveDates } from "#app/domain/calls/move-dates.ts";
import { managedCall, managedProgramme } from "#app/domain/permissions.ts";
import { findCall } from "#db/queries/calls.ts";
import { type PlantedCall, slug as programmeSlug } from "./calls.ts";

const slug = "open-call-4";
const days = 26 * 7;

/** A call that is being set up after an earlier one, half a year later: some things are missing, some not translated. */
export function plantSetUp({ id, managed: { manager } }: PlantedCall, now: Date) {
  const earlier = findCall(id)!;
  const { timeZone, places, evaluatorsPerApplication } = earlier;
  const title = { en: "MediaMotor Europe: Open Call 4", bg: "MediaMotor Europe: четвърта отворена покана" };
  beginCall(
    managedProgramme(manager, programmeSlug)!,
    {
      ...{ title, slug, code: "MME4", source: id, timeZone, places, evaluatorsPerApplication },
      ...moveDates(earlier, timeZone, days),
    },
    now,
  );
  const managed = managedCall(manager, slug)!;
  const summary = {
    en: "A fourth call, for games and interactive installations in museums. **Still being written.**",
    bg: "",
  };
  changeCall(managed, { texts: { ...earlier.texts, title, summary }, graceSeconds: 120 }, now);
  saveRule(managed, undefined, { kind: "manual", statement: { en: "", bg: "" }, selfCheck: true }, now);
  saveCriterion(managed, undefined, sustainability(), now);
  const note = {
    en: "We read every application in the week after the deadline; you need not write to us until then.",
    bg: "",
  };
  changeEmailNote(managed, "application-received", note, now);
}

/** With one step that nobody has named yet. */
function sustainability() {
  const { steps, ...criterion } = newCriterion();
  const named = steps.map((step) => (step.points === 4 ? { ...step, label: { en: "", bg: "" } } : step));
  return {
    ...criterion,
    steps: named,
    weight: 2,
    title: { en: "Sustainability", bg: "" },
    guidance: { en: "What does the solution save, and what does it cost the environment?", bg: "" },
  };
}
