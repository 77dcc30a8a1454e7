import { data, redirect, useOutletContext } from "react-router";
import { countChanged } from "#app/domain/applications/consents/read.ts";
import { viewFormNews } from "#app/domain/applications/form-news.ts";
import { viewOwnInterview } from "#app/domain/applications/interviews/read.ts";
import { unreadOf } from "#app/domain/applications/messages/read.ts";
import { viewApplication } from "#app/domain/applications/read.ts";
import { viewOwnRemedy } from "#app/domain/applications/remedies/read.ts";
import { undoWithdrawal } from "#app/domain/applications/undo-withdrawal.ts";
import { viewTimeline } from "#app/domain/reports/timeline.ts";
import { viewPeople } from "#app/domain/team/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { ApplicationOverview } from "#app/ui/application/application-overview.tsx";
import type { Application } from "#app/ui/application/standing.tsx";
import type { Route } from "./+types/overview";

export function loader({ context }: Route.LoaderArgs) {
  const own = context.get(ownApplication);
  const now = context.get(requestTime);
  const { past } = viewTimeline(own, now);
  return {
    ...viewApplication(own, context.get(readersLocale), now),
    remedy: viewOwnRemedy(own, context.get(readersLocale), now),
    unread: unreadOf(own),
    interview: viewOwnInterview(own, context.get(readersLocale)),
    news: viewFormNews(own, context.get(readersLocale)),
    team: viewPeople(own),
    changedConsents: countChanged(own),
    latest: past.slice(-3),
  };
}

/** The only form of the page: undoes a withdrawal. */
export function action({ context, params }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const refusal = attempt(context.get(translate), () => undoWithdrawal(own, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });
  return redirect(`/applications/${params.applicationId}`);
}

export default function Overview({ loaderData, actionData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  return <ApplicationOverview application={application} {...loaderData} refused={actionData?.refused} />;
}
