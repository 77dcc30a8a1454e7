import { queueEmail } from "#app/domain/notifications/outbox.ts";
import { teamOf } from "#db/queries/members.ts";
import type { EmailProps, EmailTemplate } from "#emails/props.ts";

type About = { applicationId: string; callId: string };

/**
 * Inside a change: queues one message for each of an application's team, in each one's language; `submitters` leaves out
 * who may only edit. A `key` makes it unique for each person.
 */
export function tellTeam<Template extends EmailTemplate>(
  { applicationId, callId }: About,
  whom: "everybody" | "submitters",
  template: Template,
  props: EmailProps[Template],
  now: Date,
  key?: string,
) {
  const told = teamOf(applicationId).filter(({ role }) => whom === "everybody" || role !== "editor");
  for (const { accountId, ...person } of told)
    queueEmail(template, { id: accountId, ...person }, props, now, {
      callId,
      subjectId: applicationId,
      key: key && `${key} ${accountId}`,
    });
}
