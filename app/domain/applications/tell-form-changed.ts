import type { FormChange } from "#app/domain/calls/form/form-changes.ts";
import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { findCall } from "#db/queries/calls.ts";
import { applicantsToTell } from "#db/queries/extensions.ts";
import { applicationNumber } from "./number.ts";

type Call = NonNullable<ReturnType<typeof findCall>>;

/** Inside a change: everybody whose application is a draft or submitted hears what changed in the form. */
export function tellFormChanged(call: Call, changes: FormChange[], now: Date) {
  const { id: callId, closesAt, timeZone } = call;
  const sentences = changes.map(({ sentence }) => sentence);
  const shared = { call: call.texts.title, changes: sentences, closesAt: closesAt.toISOString(), timeZone };
  for (const { applicationId, number, company, status, ...person } of applicantsToTell(callId)) {
    const props = {
      ...shared,
      company,
      number: applicationNumber(call.code, number),
      submitted: status === "submitted",
      link: `/applications/${applicationId}`,
    };
    queueEmail("form-changed", person, props, now, { callId, subjectId: applicationId });
  }
}
