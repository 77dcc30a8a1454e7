import { choiceLabels } from "#app/domain/calls/form/choice-labels.ts";
import { viewExtension } from "#app/domain/calls/read-deadline.ts";
import { phaseOf } from "#app/domain/calls/phase.ts";
import { countUnsettled, readUnsettled } from "#app/domain/evaluation/consensus/unsettled.ts";
import { ifManager, type ReadableCall } from "#app/domain/permissions.ts";
import { countryName } from "#app/i18n/countries.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { findCall } from "#db/queries/calls.ts";
import { findFormVersion } from "#db/queries/form-versions.ts";
import { latestExtension } from "#db/queries/extensions.ts";
import { figuresOfCall, submittedBy } from "#db/queries/counts.ts";
import { openTasks, unfinishedWork } from "#db/queries/reports.ts";
import { arrivalsIn, viewGrowth } from "./growth.ts";
import { isForAssistants, tasksOf } from "./todo.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

const countriesShown = 12;

/** What of an overview is counted over all applications, pairs and sheets of a call. */
export function overviewFacts({ callId }: { callId: string }) {
  const call = findCall(callId)!;
  return {
    figures: figuresOfCall(callId),
    unfinished: unfinishedWork(callId, call.evaluatorsPerApplication),
    unsettled: readUnsettled(call),
    countries: submittedBy(callId, "country"),
    sectors: submittedBy(callId, "sector"),
    arrivals: arrivalsIn(call),
  };
}

/** How a call stands: what waits for whoever looks, how many applications there are, from where, and how they came. */
export function viewOverview(
  readable: ReadableCall,
  locale: Locale,
  now: Date,
  facts = overviewFacts(readable),
) {
  const { callId } = readable;
  const call = findCall(callId)!;
  const phase = phaseOf(call, now);
  const { started, submitted, withdrawn, countries } = facts.figures;
  const sectors = choiceLabels(findFormVersion(call.formVersionId)!.definition, "sector", locale);
  const counts = { ...openTasks(callId), ...facts.unfinished, ...countUnsettled(facts.unsettled, now) };
  const tasks = tasksOf(counts, phase, now > call.evaluationDueAt);
  return {
    timeZone: call.timeZone,
    closesAt: call.closesAt.getTime(),
    deadline: phase === "draft" ? undefined : deadlineOf(call, locale),
    tasks: ifManager(readable) ? tasks : tasks.filter(isForAssistants),
    figures: { started, submitted, withdrawn, countries, drafts: started - submitted - withdrawn },
    countries: shortened(named(facts.countries, (code) => countryName(code, locale))),
    sectors: named(facts.sectors, (id) => sectors.get(id) ?? id).map(({ label, count }) => ({
      label,
      count,
    })),
    growth: viewGrowth(call, locale, now, facts.arrivals),
  };
}

function deadlineOf({ id, closesAt, graceSeconds }: Call, locale: Locale) {
  return { closesAt, graceSeconds, extension: viewExtension(latestExtension(id), closesAt, locale) };
}

type Counted = { value: string | null; label: string | undefined; count: number };

function named(counted: Omit<Counted, "label">[], name: (value: string) => string): Counted[] {
  return counted.map(({ value, count }) => ({ value, label: value ? name(value) : undefined, count }));
}

/** The countries with the most applications, and how many come from all others. */
function shortened(countries: Counted[]) {
  const rest = countries.slice(countriesShown);
  return {
    most: countries.slice(0, countriesShown),
    others: rest.reduce((sum, { count }) => sum + count, 0),
  };
}
