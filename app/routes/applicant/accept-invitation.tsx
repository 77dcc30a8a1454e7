import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation, useParams } from "react-router";
import { countryCodes } from "#app/domain/calls/form/country-codes.ts";
import { acceptInvitation } from "#app/domain/evaluators/answer-invitation.ts";
import { acceptance } from "#app/domain/evaluators/profile.ts";
import { viewInvitation } from "#app/domain/evaluators/read-invitation.ts";
import { attempt } from "#app/http/attempt.ts";
import { readersLocale, requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { hashOf } from "#app/http/session.server.ts";
import { countriesByName } from "#app/i18n/countries.ts";
import type { Locale } from "#app/i18n/locale.ts";
import { languagesToRead } from "#app/i18n/language-names.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxField } from "#app/ui/choice-field.tsx";
import { startOf } from "#app/ui/evaluators/edit-profile.tsx";
import { InvitationAnswered } from "#app/ui/evaluators/invitation-answered.tsx";
import { ProfileFields, type ProfileValues, useProfileLabels } from "#app/ui/evaluators/profile-fields.tsx";
import { Undertaking } from "#app/ui/evaluators/undertaking.tsx";
import { ActionBar, Stack } from "#app/ui/layout.tsx";
import { Page } from "#app/ui/page.tsx";
import { Muted } from "#app/ui/text.tsx";
import type { Route } from "./+types/accept-invitation";

type Profile = { languages: string[]; capacity: number };

export function loader({ context, params }: Route.LoaderArgs) {
  const locale = context.get(readersLocale);
  const invitation = viewInvitation(hashOf(params.token), locale, context.get(requestTime));
  if (!invitation) throw new Response(null, { status: 404 });
  return {
    invitation,
    countries: countriesByName(countryCodes, locale),
    languages: languagesToRead(locale),
    start: beginning(invitation, locale),
  };
}

/** What managers knew; the reader's language where they did not say which ones are read. */
function beginning({ profile, askedFor }: { profile: Profile; askedFor: number | null }, locale: Locale) {
  const languages = profile.languages.length > 0 ? profile.languages : [locale];
  return { ...startOf(profile), languages, capacity: String(profile.capacity || askedFor || "") };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const t = context.get(translate);
  const now = context.get(requestTime);
  const tokenHash = hashOf(params.token);
  const invitation = viewInvitation(tokenHash, context.get(readersLocale), now);
  if (!invitation) throw new Response(null, { status: 404 });
  const { value, problem } = await readForm(request, acceptance, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => acceptInvitation(account, tokenHash, value, now));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/evaluations/${invitation.call.slug}/conflicts`);
}

export default function AcceptInvitation({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const { token } = useParams();
  const { state } = useNavigation();
  const labels = useProfileLabels();
  const answer: Answer | undefined = actionData;
  const { invitation, countries, languages, start } = loaderData;
  const [form, fields] = useAnsweredForm<ProfileValues>(answer, start);
  const { programme, call, topics, kinds, askedFor, open } = invitation;
  if (!open && !answer) return <InvitationAnswered {...invitation} />;
  return (
    <Page
      width="form"
      back={{ to: `/invitations/${token}`, label: t("accept.back") }}
      eyebrow={programme}
      title={t("accept.title")}
      lead={t("accept.lead", { call: call.title })}
    >
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          <FormProblems {...{ form, answer, labels }} />
          <ProfileFields {...{ fields, topics, kinds, askedFor, countries, languages }} />
          <Undertaking text={invitation.confidentiality} level={2}>
            <CheckboxField
              name={fields.confidentiality.name}
              errors={fields.confidentiality.errors}
              defaultChecked={fields.confidentiality.initialValue === "on"}
              label={t("accept.confidentiality")}
            />
          </Undertaking>
          <ActionBar>
            <Button pending={state === "submitting"}>{t("accept.submit")}</Button>
            <Muted>{t("accept.next")}</Muted>
          </ActionBar>
        </Stack>
      </Form>
    </Page>
  );
}
