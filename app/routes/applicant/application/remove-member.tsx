import { data, redirect, useOutletContext } from "react-router";
import { leaveTeam, removeMember } from "#app/domain/team/change-member.ts";
import { viewMember } from "#app/domain/team/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import { ConfirmPage } from "#app/ui/team/confirm-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/remove-member";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewMember(context.get(ownApplication), params.accountId));
}

/** Out of the team: by the owner, or by oneself. */
export function action({ context, params }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const now = context.get(requestTime);
  const leaves = own.applicant.id === params.accountId;
  const refusal = attempt(context.get(translate), () =>
    leaves ? leaveTeam(own, now) : removeMember(own, params.accountId, now),
  );
  if (refusal) return data(refusal, { status: 409 });

  return redirect(leaves ? "/home" : `/applications/${own.applicationId}/team?says=removed`);
}

export default function RemoveMember({ loaderData: { name, you }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("team");
  const application = useOutletContext<Application>();
  const leaving = {
    title: t("removing.leaveTitle"),
    consequences: [t("removing.leaveAccess"), t("removing.leaveKept")],
    act: t("removing.leaveNow"),
  };
  const removing = {
    title: t("removing.title", { name }),
    consequences: [
      t("removing.access", { name }),
      t("removing.kept", { name }),
      t("removing.told", { name }),
    ],
    act: t("removing.now"),
  };
  return (
    <ConfirmPage application={application} {...(you ? leaving : removing)} refused={actionData?.refused} />
  );
}
