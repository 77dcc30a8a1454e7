import { data, redirect } from "react-router";
import { companyProfile } from "#app/domain/applications/profile/input.ts";
import { keepFacts } from "#app/domain/applications/profile/keep-facts.ts";
import { keptFacts } from "#app/domain/applications/profile/read.ts";
import { countryCodes } from "#app/domain/calls/form/country-codes.ts";
import { readersLocale, requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { countriesByName } from "#app/i18n/countries.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { ProfileForm } from "#app/ui/profile/profile-form.tsx";
import type { Route } from "./+types/profile";

export function loader({ context, url }: Route.LoaderArgs) {
  return {
    facts: keptFacts(context.get(signedInAccount)),
    countries: countriesByName(countryCodes, context.get(readersLocale)),
    saved: url.searchParams.has("saved"),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { value, problem } = await readForm(request, companyProfile, context.get(translate));
  if (problem) return data(problem, { status: 400 });

  keepFacts(context.get(signedInAccount), value, context.get(requestTime));
  return redirect("/account/profile?saved");
}

export default function Profile({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("profile");
  const { saved, ...form } = loaderData;
  return (
    <Page
      width="form"
      title={t("title")}
      lead={t("lead")}
      back={{ to: "/account", label: t("back") }}
      notices={saved && !actionData && <Notice tone="success">{t("saves")}</Notice>}
    >
      <ProfileForm {...form} answer={actionData} />
    </Page>
  );
}
