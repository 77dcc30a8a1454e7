import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { z } from "zod";
import { declineInvitation } from "#app/domain/evaluators/answer-invitation.ts";
import { viewInvitation } from "#app/domain/evaluators/read-invitation.ts";
import { attempt } from "#app/http/attempt.ts";
import { readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { hashOf } from "#app/http/session.server.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { InvitationAnswered } from "#app/ui/evaluators/invitation-answered.tsx";
import { field } from "#app/ui/form-field.ts";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/decline-invitation";

export function loader({ context, params }: Route.LoaderArgs) {
  const invitation = viewInvitation(
    hashOf(params.token),
    context.get(readersLocale),
    context.get(requestTime),
  );
  if (!invitation) throw new Response(null, { status: 404 });
  return invitation;
}

const mostCharacters = 1000;
const answer = z.object({ reason: z.string().max(mostCharacters).default("") });

export async function action({ context, params, request }: Route.ActionArgs) {
  const t = context.get(translate);
  const now = context.get(requestTime);
  const tokenHash = hashOf(params.token);
  if (!viewInvitation(tokenHash, context.get(readersLocale), now)) throw new Response(null, { status: 404 });
  const { value, problem } = await readForm(request, answer, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => declineInvitation(tokenHash, value.reason, now));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/invitations/${params.token}`);
}

export default function DeclineInvitation({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const { token } = useParams();
  const { state } = useNavigation();
  const said: Answer | undefined = actionData;
  const [form, fields] = useAnsweredForm<{ reason: string }>(said);
  const { programme, call, open } = loaderData;
  if (!open && !said) return <InvitationAnswered {...loaderData} />;
  return (
    <Page
      width="form"
      back={{ to: `/invitations/${token}`, label: t("decline.back") }}
      title={t("decline.title")}
      lead={t("decline.lead", { programme, call: call.title })}
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems {...{ form, answer: said }} />
          <TextArea
            {...field(fields.reason)}
            label={t("decline.reason")}
            help={t("decline.reasonHelp")}
            required={false}
            rows={4}
            limit={mostCharacters}
          />
          <ActionBar>
            <Button pending={state === "submitting"}>{t("decline.submit")}</Button>
          </ActionBar>
        </Stack>
      </Form>
    </Page>
  );
}
