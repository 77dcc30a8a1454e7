import { useOutletContext } from "react-router";
import { viewTimeline } from "#app/domain/reports/timeline.ts";
import { ownApplication, requestTime } from "#app/http/context.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import { TimelinePage } from "#app/ui/application/timeline-page.tsx";
import type { Route } from "./+types/timeline";

export function loader({ context }: Route.LoaderArgs) {
  return viewTimeline(context.get(ownApplication), context.get(requestTime));
}

export default function Timeline({ loaderData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  return <TimelinePage application={application} {...loaderData} />;
}
