import type { Extension } from "#app/domain/calls/extension.ts";
import { followingPath } from "#app/domain/calls/followers/followers-of.ts";
import { queueEmails } from "#app/domain/notifications/outbox.ts";
import type { findCall } from "#db/queries/calls.ts";
import { applicantsToTell } from "#db/queries/extensions.ts";
import { confirmedFollowers } from "#db/queries/followers.ts";
import { applicationNumber } from "./number.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;
type Given = Extension & { from: Date };

/** Tells everybody whose application is a draft or submitted, or everybody of the team of one; returns their addresses. */
export function tellTeams(call: Call, given: Given, now: Date, applicationId?: string): Set<string> {
  const told = applicantsToTell(call.id, applicationId);
  const own = applicationId !== undefined;
  const letters = told.map(({ applicationId: subjectId, number, company, status, ...recipient }) => {
    const about = {
      company: company || undefined,
      number: applicationNumber(call.code, number),
      standing: status === "submitted" ? ("submitted" as const) : ("draft" as const),
      own,
      link: `/applications/${subjectId}`,
    };
    return { recipient, props: { ...toldOf(call, given), ...about }, callId: call.id, subjectId };
  });
  queueEmails("deadline-extended", letters, now);
  return new Set(told.map(({ email }) => email));
}

/** Tells those who asked to follow the call and confirmed it, but nobody twice. */
export function tellFollowers(call: Call, given: Given, now: Date, told: Set<string>) {
  const others = confirmedFollowers(call.id).filter(({ email }) => !told.has(email));
  const letters = others.map(({ id, token, ...person }) => {
    const about = {
      standing: "follower" as const,
      own: false,
      link: `/calls/${call.slug}`,
      stop: followingPath(token),
    };
    const recipient = { ...person, id: id ?? undefined };
    return { recipient, props: { ...toldOf(call, given), ...about }, callId: call.id };
  });
  queueEmails("deadline-extended", letters, now);
}

function toldOf({ texts, timeZone }: Call, { from, until, reason }: Given) {
  return { call: texts.title, reason, from: from.toISOString(), until: until.toISOString(), timeZone };
}
