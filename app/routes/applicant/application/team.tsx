import { useOutletContext } from "react-router";
import { viewTeam } from "#app/domain/team/read.ts";
import { ownApplication, requestTime } from "#app/http/context.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import { TeamPage, teamSays } from "#app/ui/team/team-page.tsx";
import type { Route } from "./+types/team";

export function loader({ context, url }: Route.LoaderArgs) {
  const team = viewTeam(context.get(ownApplication), context.get(requestTime));
  return { team, says: teamSays.find((one) => one === url.searchParams.get("says")) };
}

export default function Team({ loaderData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  return <TeamPage application={application} {...loaderData} />;
}
