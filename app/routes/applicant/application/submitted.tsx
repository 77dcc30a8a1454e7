import { redirect, useOutletContext } from "react-router";
import { viewSubmitted } from "#app/domain/applications/read-submitted.ts";
import { ownApplication, readersLocale, requestTime } from "#app/http/context.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import { SubmittedPage } from "#app/ui/application/submitted-page.tsx";
import type { Route } from "./+types/submitted";

export function loader({ context }: Route.LoaderArgs) {
  const own = context.get(ownApplication);
  const submitted = viewSubmitted(own, context.get(readersLocale), context.get(requestTime));
  if (!submitted) throw redirect(`/applications/${own.applicationId}`);
  return submitted;
}

export default function Submitted({ loaderData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  return <SubmittedPage application={application} submitted={loaderData} />;
}
