import { expect, test } from "vitest";
import { type Told, whyHeld } from "#app/domain/notifications/holds/rules.ts";
import type { EmailTemplate } from "#emails/props.ts";

const at = (minute: number) => new Date(Date.UTC(2020, 7, 21, 10, minute));
const message = (template: EmailTemplate, minute: number, more: Partial<Told> = {}): Told => ({
  id: `${template} ${minute}`,
  template,
  props: {},
  queuedAt: at(minute),
  sent: false,
  ...more,
});
const extension = (minute: number, until: string) =>
  message("deadline-extended", minute, { props: { until } });
const sent = { sent: true };

test.each<[string, Told, Told[], EmailTemplate | undefined, string | undefined]>([
  [
    "a rejection after a finalist letter that has left",
    message("decision-not-selected", 5),
    [message("decision-finalist", 1, sent)],
    "decision-not-selected",
    "contradicts",
  ],
  [
    "a finalist letter behind which a rejection waits",
    message("decision-finalist", 1),
    [message("decision-not-selected", 5)],
    "decision-finalist",
    "outdated",
  ],
  [
    "a rejection queued together with a finalist letter",
    message("decision-not-selected", 1),
    [message("decision-finalist", 1)],
    undefined,
    "contradicts",
  ],
  [
    "a finalist letter for an application that is now on the reserve",
    message("decision-finalist", 1),
    [],
    "decision-reserve",
    "changed",
  ],
  [
    "a place for an application that was on the reserve",
    message("decision-finalist", 9),
    [message("decision-reserve", 1, sent)],
    "decision-finalist",
    undefined,
  ],
  [
    "a reserve letter to a finalist",
    message("decision-reserve", 9),
    [message("decision-finalist", 1, sent)],
    "decision-reserve",
    "contradicts",
  ],
  [
    "an invitation that was taken back meanwhile",
    message("evaluator-invitation", 1),
    [message("evaluator-withdrawn", 2)],
    undefined,
    "outdated",
  ],
  [
    "the withdrawal of an invitation that has left",
    message("evaluator-withdrawn", 2),
    [message("evaluator-invitation", 1, sent)],
    undefined,
    undefined,
  ],
  [
    "an invitation after an earlier one was taken back",
    message("evaluator-invitation", 3),
    [message("evaluator-withdrawn", 2, sent)],
    undefined,
    undefined,
  ],
  [
    "a new deadline that a later one replaces",
    extension(1, "2020-07-18T15:00:00Z"),
    [extension(2, "2020-07-20T15:00:00Z")],
    undefined,
    "outdated",
  ],
  [
    "an own deadline that reaches further than a later one for all",
    extension(1, "2020-07-25T15:00:00Z"),
    [extension(2, "2020-07-20T15:00:00Z")],
    undefined,
    undefined,
  ],
  [
    "an application that is paused, behind the news that it is back",
    message("assignment-withdrawn", 1, { props: { number: "MME1-0001" } }),
    [message("assignment-withdrawn", 2, { props: { number: "MME1-0001" } })],
    undefined,
    "outdated",
  ],
  [
    "an application that is closed, beside the news of another one",
    message("assignment-withdrawn", 1, { props: { number: "MME1-0001" } }),
    [message("assignment-withdrawn", 2, { props: { number: "MME1-0002" } })],
    undefined,
    undefined,
  ],
  [
    "a second receipt",
    message("application-received", 2),
    [message("application-received", 1, sent)],
    undefined,
    undefined,
  ],
])("%s", (_what, email, others, decided, reason) => {
  expect(whyHeld(email, others, decided)).toBe(reason);
});
