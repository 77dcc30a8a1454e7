import { data, redirect, useOutletContext } from "react-router";
import { handOver } from "#app/domain/team/hand-over.ts";
import { viewMember } from "#app/domain/team/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { orNotFound } from "#app/http/guards.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import { ConfirmPage } from "#app/ui/team/confirm-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/hand-over";

export function loader({ context, params }: Route.LoaderArgs) {
  const member = orNotFound(viewMember(context.get(ownApplication), params.accountId));
  return orNotFound(member.mayChange ? { name: member.name } : undefined);
}

export function action({ context, params }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const now = context.get(requestTime);
  const refusal = attempt(context.get(translate), () => handOver(own, params.accountId, now));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/applications/${own.applicationId}/team?says=handedOver`);
}

export default function HandOver({ loaderData: { name }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("team");
  const application = useOutletContext<Application>();
  const consequences = (["owner", "you", "told", "back"] as const).map((key) =>
    t(`handingOver.${key}`, { name }),
  );
  return (
    <ConfirmPage
      application={application}
      title={t("handingOver.title", { name })}
      consequences={consequences}
      act={t("handingOver.now")}
      refused={actionData?.refused}
    />
  );
}
