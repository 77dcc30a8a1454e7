import { applicationNumber } from "#app/domain/applications/number.ts";
import { tellTeam } from "#app/domain/applications/tell-team.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { findCall } from "#db/queries/calls.ts";
import { letterOf, lettersOfApplications } from "#db/queries/decision-letters.ts";
import { outcomesOf } from "#db/queries/decisions.ts";
import { hasGivenUp } from "../gave-up.ts";
import { type HubIn, hubsIn } from "./places.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/**
 * Inside a change: does the work, and writes to each hub whose finalists are others afterwards. Hubs learn nothing
 * before all decisions are out.
 */
export function tellingHubs({ id: callId }: Pick<Call, "id">, now: Date, work: () => void) {
  const before = finalistsByHub(callId);
  work();
  const after = finalistsByHub(callId);
  const call = findCall(callId)!;
  for (const hub of hubsIn(call)) {
    const ids = after.get(hub.id) ?? [];
    if (hub.email && ids.join() !== (before.get(hub.id) ?? []).join()) tellHub(call, hub, ids, now);
  }
}

function finalistsByHub(callId: string): Map<string | null, string[]> {
  if (!findCall(callId)!.resultsReleasedAt) return new Map();
  const staying = outcomesOf(callId, "finalist").filter((finalist) => !hasGivenUp(finalist));
  const sorted = staying.toSorted((a, b) => (a.applicationId < b.applicationId ? -1 : 1));
  const byHub = Map.groupBy(sorted, ({ hubId }) => hubId);
  return new Map([...byHub].map(([hubId, some]) => [hubId, some.map(({ applicationId }) => applicationId)]));
}

/** A hub learns who its own finalists are and whom to write to; nothing of points, places or others. */
function tellHub(call: Call, hub: HubIn, applicationIds: string[], now: Date) {
  const finalists = lettersOfApplications(applicationIds).map(({ company, number, owner }) => ({
    company,
    number: applicationNumber(call.code, number),
    person: owner.name,
    email: owner.email,
  }));
  const recipient = {
    email: hub.email,
    name: "",
    locale: hub.country === "BG" ? ("bg" as const) : ("en" as const),
  };
  const props = { call: call.texts.title, hub: hub.name, finalists, link: `/calls/${call.slug}` };
  queueEmail("hub-finalists", recipient, props, now, { callId: call.id, subjectId: hub.id });
}

/** Inside a change: a finalist's team learns that it has a hub, or another one than it was told. */
export function tellOfHub(call: Call, applicationId: string, earlier: string | null, now: Date) {
  const { company, number, hub } = letterOf(applicationId)!;
  const before = hubsIn(call).find(({ id }) => id === earlier)?.name;
  const props = {
    call: call.texts.title,
    company,
    number: applicationNumber(call.code, number),
    hub: hub!,
    ...(before ? { before } : {}),
    link: `/applications/${applicationId}/decision`,
  };
  tellTeam({ applicationId, callId: call.id }, "everybody", "finalist-hub", props, now);
}
