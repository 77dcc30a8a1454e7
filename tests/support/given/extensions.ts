import { extendApplication } from "#app/domain/applications/extend-application.ts";
import { extendCall } from "#app/domain/applications/extend-call.ts";
import type { ManagedCall } from "#app/domain/permissions.ts";
import { change } from "#app/domain/change.ts";
import { insertOutage } from "#db/queries/outages.ts";
import { beforeDeadline } from "./calls.ts";

export const whyLater = { en: "The portal was down.", bg: "Порталът не работеше." };
export const twoHoursLater = new Date("2020-07-17T17:00:00Z");

/** Two hours more for everybody; takes only what the test is about. */
export function anExtension(
  managed: ManagedCall,
  { until = twoHoursLater, reason = whyLater, at = beforeDeadline } = {},
) {
  extendCall(managed, { until, reason }, at);
}

/** Two hours more for one application. */
export function anOwnExtension(
  managed: ManagedCall,
  id: string,
  { until = twoHoursLater, reason = whyLater, at = beforeDeadline } = {},
) {
  extendApplication(managed, id, { until, reason }, at);
}

/** What the portal found out about itself. */
export function anOutage(values: Parameters<typeof insertOutage>[0]) {
  change({ action: "installation.started", by: null, on: "portal", at: values.until }, () =>
    insertOutage(values),
  );
}
