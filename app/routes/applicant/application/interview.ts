import { interviewCalendar } from "#app/domain/applications/interviews/calendar.ts";
import { viewOwnInterview } from "#app/domain/applications/interviews/read.ts";
import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import { portalAddress } from "#app/http/portal-address.ts";
import type { Route } from "./+types/interview";

/** The interview as a calendar file. */
export function loader({ context, params: { applicationId } }: Route.LoaderArgs) {
  const t = context.get(translate);
  const interview = viewOwnInterview(context.get(ownApplication), context.get(readersLocale));
  const { at, minutes, place, prepare, revision, call } = orNotFound(
    interview?.cancelled ? undefined : interview,
  );
  const file = interviewCalendar({
    ...{ applicationId, at, minutes, place, revision },
    title: t("interviews:calendar", { call }),
    description: prepare,
    url: portalAddress(`/applications/${applicationId}`),
    now: context.get(requestTime),
  });
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": `attachment; filename="interview.ics"`,
    },
  });
}
