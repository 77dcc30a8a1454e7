import { calendarOf } from "#app/domain/calls/calendar.ts";
import { viewPublishedCall } from "#app/domain/calls/read-public.ts";
import { readersLocale, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { portalAddress } from "#app/http/portal-address.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import type { Route } from "./+types/calendar";

export function loader({ context, params }: Route.LoaderArgs) {
  const locale = context.get(readersLocale);
  const now = context.get(requestTime);
  const t = context.get(translate);
  const call = orNotFound(viewPublishedCall(params.callSlug, locale, now));
  const file = calendarOf({
    callId: call.callId,
    title: t("public:calendar.title", { call: call.title }),
    description: t("public:calendar.description", {
      at: formatInstant(call.closesAt, { locale, zone: call.timeZone }),
    }),
    url: portalAddress(`/calls/${call.slug}`),
    at: new Date(call.closesAt),
    changes: call.changes.length,
    now,
  });
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="${call.slug}.ics"`,
    },
  });
}
