import { data, redirect, useParams } from "react-router";
import { z } from "zod";
import { takeInvitees } from "#app/domain/evaluators/import/take-import.ts";
import { viewInviteeImport } from "#app/domain/evaluators/import/view-import.ts";
import { endOfDay, letterInput } from "#app/domain/evaluators/invitation-input.ts";
import { viewInviting } from "#app/domain/evaluators/read-editing.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { invitationLink } from "#app/http/invitation-link.server.ts";
import { InviteePreview } from "#app/ui/evaluators/invitee-preview.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/import-evaluators-preview";

export function loader({ context, params }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const { kinds, answerBy } = viewInviting(managed, context.get(readersLocale), now);
  const table = orNotFound(viewInviteeImport(managed, params.tableId));
  return { ...table, kinds, start: { answerBy } };
}

const expected = z.int().min(0);

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const t = context.get(translate);
  orNotFound(viewInviteeImport(managed, params.tableId));
  const { timeZone } = viewInviting(managed, context.get(readersLocale), now);
  const { value, problem } = await readForm(request, letterInput(timeZone, now).extend({ expected }), t);
  if (problem) return data(problem, { status: 400 });

  const { expected: seen, answerBy, ...letter } = value;
  const asked = { ...letter, answerBy: endOfDay(timeZone, answerBy) };
  const refusal = attempt(t, () => takeInvitees(managed, params.tableId, asked, seen, invitationLink, now));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/evaluators/import/${params.tableId}`);
}

export default function Preview({ loaderData: { fileName, ...table }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const here = `/manage/calls/${useParams().callSlug}/evaluators`;
  return (
    <SubPage back={{ to: `${here}/import`, label: t("invite.title") }} title={fileName}>
      <InviteePreview here={here} {...table} answer={actionData} />
    </SubPage>
  );
}
