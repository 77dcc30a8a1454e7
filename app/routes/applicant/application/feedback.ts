import { redirect } from "react-router";
import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { printedFeedback } from "#app/http/print.server.ts";
import type { Route } from "./+types/feedback";

/** The report of the evaluation as PDF; while there is none, the page of the decision says so. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const printed = await printedFeedback(context.get(ownApplication), {
    locale: context.get(readersLocale),
    t: context.get(translate),
    now: context.get(requestTime),
  });
  return printed ?? redirect(`/applications/${params.applicationId}/decision`);
}
