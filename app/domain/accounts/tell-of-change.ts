import { queueEmail } from "#app/domain/notifications/outbox.ts";
import type { EmailProps } from "#emails/props.ts";
import type { Account } from "./account.ts";

/** Within a change: whoever owns an account learns by mail what became of its ways in, in case it was not them. */
export function tellOfChange(
  account: Account,
  what: EmailProps["way-in-changed"]["what"],
  now: Date,
  about: { name?: string; left?: number } = {},
) {
  queueEmail("way-in-changed", account, { what, at: now.toISOString(), link: "/account", ...about }, now);
}
