import { applicationNumber } from "#app/domain/applications/number.ts";
import { tellTeam } from "#app/domain/applications/tell-team.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { findCall } from "#db/queries/calls.ts";
import { letterOf, lettersOfApplications } from "#db/queries/decision-letters.ts";
import { outcomesOf } from "#db/queries/decisions.ts";
import { staffOf } from "#db/queries/programmes.ts";
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
    if (ids.join() !== (before.get(hub.id) ?? []).join()) tellHub(call, hub, ids, now);
  }
}

function finalistsByHub(callId: string): Map<string | null, string[]> {
  if (!findCall(callId)!.resultsReleasedAt) return new Map();
  const staying = outcomesOf(callId, "finalist").filter((finalist) => !hasGivenUp(finalist));
  const sorted = staying.toSorted((a, b) => (a.applicationId < b.applicationId ? -1 : 1));
  const byHub = Map.groupBy(sorted, ({ hubId }) => hubId);
  return new Map([...byHub].map(([hubId, some]) => [hubId, some.map(({ applicationId }) => applicationId)]));
}

/** Its people and its office address. A hub learns who its own finalists are and whom to write to; nothing of points, places or others. */
function tellHub(call: Call, hub: HubIn, applicationIds: string[], now: Date) {
  const finalists = lettersOfApplications(applicationIds).map(({ company, number, owner }) => ({
    company,
    number: applicationNumber(call.code, number),
    person: owner.name,
    email: owner.email,
  }));
  const told = { call: call.texts.title, hub: hub.name, finalists };
  const about = { callId: call.id, subjectId: hub.id };
  const people = staffOf(call.programmeId).filter(({ hubId }) => hubId === hub.id);
  for (const person of people) queueEmail("hub-finalists", person, { ...told, link: "/hubs" }, now, about);
  if (!hub.email || people.some(({ email }) => email === hub.email.toLowerCase())) return;
  const locale = hub.country === "BG" ? "bg" : "en";
  const office = { email: hub.email, name: "", locale } as const;
  queueEmail("hub-finalists", office, { ...told, link: `/calls/${call.slug}` }, now, about);
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
