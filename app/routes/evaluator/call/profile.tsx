import { getFormProps } from "@conform-to/react";
import { useTranslation } from "react-i18next";
import { data, Form, redirect, useNavigation, useSearchParams } from "react-router";
import { countryCodes } from "#app/domain/calls/form/country-codes.ts";
import { changeProfile } from "#app/domain/evaluators/change-profile.ts";
import { evaluatorProfile } from "#app/domain/evaluators/profile.ts";
import { viewOwnProfile } from "#app/domain/evaluators/read-own.ts";
import { attempt } from "#app/http/attempt.ts";
import { evaluatorInCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { countriesByName } from "#app/i18n/countries.ts";
import { languagesToRead } from "#app/i18n/language-names.ts";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ProfileFields, type ProfileValues, useProfileLabels } from "#app/ui/evaluators/profile-fields.tsx";
import { ActionBar, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Muted } from "#app/ui/text.tsx";
import { DateTime } from "#app/ui/time.tsx";
import type { Route } from "./+types/profile";

export function loader({ context }: Route.LoaderArgs) {
  const locale = context.get(readersLocale);
  return {
    ...viewOwnProfile(context.get(evaluatorInCall), locale),
    countries: countriesByName(countryCodes, locale),
    languages: languagesToRead(locale),
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const evaluator = context.get(evaluatorInCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, evaluatorProfile, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => changeProfile(evaluator, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/evaluations/${params.callSlug}/profile?says=saved`);
}

export default function Profile({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("evaluators");
  const { state } = useNavigation();
  const labels = useProfileLabels();
  const [search] = useSearchParams();
  const answer: Answer | undefined = actionData;
  const { profile, topics, countries, languages, timeZone, confidentialityAcceptedAt, open } = loaderData;
  const [form, fields] = useAnsweredForm<ProfileValues>(answer, profile as unknown as ProfileValues);
  return (
    <Section title={t("profile.title")} lead={t("profile.lead")}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack gap="large">
          {search.get("says") === "saved" && !answer && <Notice tone="success">{t("profile.saved")}</Notice>}
          {!open && <Notice>{t("profile.over")}</Notice>}
          <FormProblems {...{ form, answer, labels }} />
          <ProfileFields {...{ fields, topics, countries, languages }} />
          {confidentialityAcceptedAt && (
            <Muted>
              {t("profile.undertaken")}{" "}
              <DateTime at={confidentialityAcceptedAt} zone={timeZone} format="long-date" />
            </Muted>
          )}
          <ActionBar>
            <Button pending={state === "submitting"} disabled={!open}>
              {t("profile.save")}
            </Button>
          </ActionBar>
        </Stack>
      </Form>
    </Section>
  );
}
