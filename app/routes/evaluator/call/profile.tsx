import { data, redirect, useParams, useSearchParams } from "react-router";
import { countryCodes } from "#app/domain/calls/form/country-codes.ts";
import { changeProfile } from "#app/domain/evaluators/change-profile.ts";
import { evaluatorProfile } from "#app/domain/evaluators/profile.ts";
import { viewOwnProfile } from "#app/domain/evaluators/read-own.ts";
import { attempt } from "#app/http/attempt.ts";
import { evaluatorInCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { countriesByName } from "#app/i18n/countries.ts";
import { languagesToRead } from "#app/i18n/language-names.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EditProfile } from "#app/ui/evaluators/edit-profile.tsx";
import { Requests } from "#app/ui/evaluators/requests.tsx";
import { Undertaking } from "#app/ui/evaluators/undertaking.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
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
  const { t: inviting } = useTranslation("inviting");
  const [search] = useSearchParams();
  const says = search.get("says");
  const { confidentiality, confidentialityAcceptedAt, requests, timeZone, open, ...profile } = loaderData;
  const ask = (
    <LinkButton to={`/evaluations/${useParams().callSlug}/profile/ask`}>
      {inviting("request.title")}
    </LinkButton>
  );
  return (
    <Stack gap="large">
      {says === "asked" && <Notice tone="success">{inviting("request.sent")}</Notice>}
      <Section title={t("profile.title")} lead={t("profile.lead")} actions={ask}>
        <Stack>
          {!open && <Notice>{t("profile.over")}</Notice>}
          <EditProfile {...profile} open={open} saved={says === "saved"} answer={actionData} />
        </Stack>
      </Section>
      <Requests requests={requests} timeZone={timeZone} />
      {confidentialityAcceptedAt && (
        <Undertaking text={confidentiality}>
          <Muted>
            {t("profile.undertaken")}{" "}
            <DateTime at={confidentialityAcceptedAt} zone={timeZone} format="long-date" />
          </Muted>
        </Undertaking>
      )}
    </Stack>
  );
}
