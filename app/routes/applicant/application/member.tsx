import { data, redirect, useOutletContext } from "react-router";
import { changeRole } from "#app/domain/team/change-member.ts";
import { roleChange } from "#app/domain/team/input.ts";
import { viewMember } from "#app/domain/team/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import { MemberPage } from "#app/ui/team/member-page.tsx";
import type { Route } from "./+types/member";

export function loader({ context, params }: Route.LoaderArgs) {
  return orNotFound(viewMember(context.get(ownApplication), params.accountId));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, roleChange, t);
  if (problem) return data({ refused: t("problems:choice") }, { status: 400 });

  const now = context.get(requestTime);
  const refusal = attempt(t, () => changeRole(own, params.accountId, value.role, now));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/applications/${own.applicationId}/team?says=changed`);
}

export default function Member({ loaderData: member, actionData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  return <MemberPage application={application} member={member} refused={actionData?.refused} />;
}
