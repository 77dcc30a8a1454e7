import { data, redirect, useParams } from "react-router";
import { countryCodes } from "#app/domain/calls/form/country-codes.ts";
import { changeProfileFor } from "#app/domain/evaluators/change-profile.ts";
import { endOfDay, oneInvitee } from "#app/domain/evaluators/invitation-input.ts";
import { inviteAgain } from "#app/domain/evaluators/invite-again.ts";
import { evaluatorProfile } from "#app/domain/evaluators/profile.ts";
import { viewEditing } from "#app/domain/evaluators/read-editing.ts";
import { attempt, attemptFor } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { invitationLink } from "#app/http/invitation-link.server.ts";
import { countriesByName } from "#app/i18n/countries.ts";
import { languagesToRead } from "#app/i18n/language-names.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { EditInvitation } from "#app/ui/evaluators/edit-invitation.tsx";
import { EditProfile } from "#app/ui/evaluators/edit-profile.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import type { Route } from "./+types/edit-evaluator";

export function loader({ context, params }: Route.LoaderArgs) {
  const locale = context.get(readersLocale);
  const now = context.get(requestTime);
  return {
    ...orNotFound(viewEditing(context.get(managedCall), params.evaluatorId, locale, now)),
    countries: countriesByName(countryCodes, locale),
    languages: languagesToRead(locale),
  };
}

/** The profile of whoever accepted; the invitation of everybody else, which is sent again. */
export async function action(args: Route.ActionArgs) {
  const { context, params } = args;
  const locale = context.get(readersLocale);
  const now = context.get(requestTime);
  const { state, timeZone } = orNotFound(
    viewEditing(context.get(managedCall), params.evaluatorId, locale, now),
  );
  return state === "accepted" ? changeProfile(args) : sendAgain(args, timeZone);
}

async function changeProfile({ context, params: { callSlug, evaluatorId }, request }: Route.ActionArgs) {
  const t = context.get(translate);
  const managed = context.get(managedCall);
  const { value, problem } = await readForm(request, evaluatorProfile, t);
  if (problem) return data(problem, { status: 400 });

  const now = context.get(requestTime);
  const refusal = attempt(t, () => changeProfileFor(managed, evaluatorId, value, now));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/evaluators/${evaluatorId}?says=changed`);
}

async function sendAgain({ context, params, request }: Route.ActionArgs, timeZone: string) {
  const { callSlug, evaluatorId } = params;
  const t = context.get(translate);
  const now = context.get(requestTime);
  const managed = context.get(managedCall);
  const { value, problem } = await readForm(request, oneInvitee(timeZone, now), t);
  if (problem) return data(problem, { status: 400 });

  const changes = { ...value, answerBy: endOfDay(timeZone, value.answerBy) };
  const invited = attemptFor(t, () => inviteAgain(managed, evaluatorId, invitationLink(), now, changes));
  const { value: invitedId, refusal } = invited;
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/evaluators/${invitedId}?says=resent`);
}

export default function EditEvaluator({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("inviting");
  const { callSlug, evaluatorId } = useParams();
  const { state, name, open } = loaderData;
  const accepted = state === "accepted";
  return (
    <SubPage
      back={{ to: `/manage/calls/${callSlug}/evaluators/${evaluatorId}`, label: name }}
      width="form"
      title={t(accepted ? "edit.profile" : "edit.invitation", { name })}
      lead={t(accepted ? "edit.profileLead" : "edit.invitationLead")}
    >
      {!open && <Notice>{t("edit.over")}</Notice>}
      {accepted ? (
        <EditProfile {...loaderData} answer={actionData} />
      ) : (
        <EditInvitation {...loaderData} answer={actionData} />
      )}
    </SubPage>
  );
}
