import { data, redirect, useOutletContext } from "react-router";
import { inviteMember } from "#app/domain/team/invite.ts";
import { invited } from "#app/domain/team/input.ts";
import { viewTeam } from "#app/domain/team/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { clientAddress, ownApplication, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { refuseTooMany } from "#app/http/limits.server.ts";
import { newLink } from "#app/http/one-time-link.server.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import { InvitePage } from "#app/ui/team/invite-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/invite-member";

export function loader({ context }: Route.LoaderArgs) {
  const { full, most, mayChange, people } = viewTeam(context.get(ownApplication), context.get(requestTime));
  return { full, most, mayChange, owner: people[0].name };
}

export async function action({ context, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, invited, t);
  if (problem) return data(problem, { status: 400 });

  const tooMany = await refuseTooMany("link", { address: context.get(clientAddress), email: value.email }, t);
  if (tooMany) return tooMany;

  const refusal = attempt(t, () => inviteMember(own, value, newLink("/team"), context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/applications/${own.applicationId}/team?says=invited`);
}

export default function InviteMember({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("team");
  const application = useOutletContext<Application>();
  const { full, most, mayChange, owner } = loaderData;
  const obstacle = mayChange ? full && t("full", { most }) : t("onlyOwner", { owner });
  return <InvitePage application={application} obstacle={obstacle || undefined} answer={actionData} />;
}
