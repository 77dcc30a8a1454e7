import { data } from "react-router";
import { viewTeamInvitation } from "#app/domain/team/read.ts";
import { readersLocale, requestTime, visitor } from "#app/http/context.ts";
import { hashOf } from "#app/http/session.server.ts";
import { InvitationGone, InvitationPage } from "#app/ui/team/invitation-page.tsx";
import type { Route } from "./+types/team-invitation";

/** Only looks: mail programs open links by themselves. */
export function loader({ context, params }: Route.LoaderArgs) {
  const invitation = viewTeamInvitation(
    hashOf(params.token),
    context.get(visitor),
    context.get(readersLocale),
    context.get(requestTime),
  );
  const usable = invitation?.state === "open" || invitation?.applicationId;
  return data({ invitation }, { status: usable ? 200 : 410 });
}

export default function Invitation({ loaderData: { invitation }, params }: Route.ComponentProps) {
  return invitation ? (
    <InvitationPage invitation={invitation} path={`/team/${params.token}`} />
  ) : (
    <InvitationGone />
  );
}
