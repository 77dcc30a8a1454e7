import { useOutletContext } from "react-router";
import { viewDraft } from "#app/domain/applications/read-submitted.ts";
import { ownApplication, readersLocale, requestTime } from "#app/http/context.ts";
import { CheckPage } from "#app/ui/application/check-page.tsx";
import type { Application } from "#app/ui/application/standing.tsx";
import type { Route } from "./+types/check";

export function loader({ context }: Route.LoaderArgs) {
  return viewDraft(context.get(ownApplication), context.get(readersLocale), context.get(requestTime));
}

export default function Check({ loaderData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  return <CheckPage application={application} {...loaderData} />;
}
