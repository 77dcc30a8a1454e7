import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { changeProfile } from "#app/domain/accounts/change-profile.ts";
import { profile } from "#app/domain/accounts/input.ts";
import { viewAccount } from "#app/domain/accounts/read.ts";
import { viewSeeings } from "#app/domain/seeing/current.ts";
import { requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { languageCookie } from "#app/http/language.server.ts";
import { providerName } from "#app/http/provider.server.ts";
import { sessionIdOf } from "#app/http/session.server.ts";
import { languageNames, locales } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { AccountProblems } from "#app/ui/account/account-problems.tsx";
import { Devices } from "#app/ui/account/devices.tsx";
import { WaysIn } from "#app/ui/ways-in/ways-in.tsx";
import { useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { TextField } from "#app/ui/field.tsx";
import { field } from "#app/ui/form-field.ts";
import { Row, Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Seeings } from "#app/ui/seeing/seeings.tsx";
import { Tag } from "#app/ui/tag.tsx";
import type { Route } from "./+types/account";

const said = ["saved", "confirmationSent", "confirmationLater", "passwordSaved", "addressChanged"] as const;
const saidOfWays = [
  "identity-linked",
  "identity-unlinked",
  "identity-taken",
  "second-factor-off",
  "session-ended",
  "sessions-ended",
  "provider-down",
  "provider-busy",
  "provider-cancelled",
  "provider-failed",
] as const;

export async function loader({ context, request, url }: Route.LoaderArgs) {
  const account = context.get(signedInAccount);
  const view = viewAccount(account, await sessionIdOf(request), context.get(requestTime));
  const says = url.searchParams.get("says");
  return {
    ...view,
    seeings: viewSeeings(account),
    provider: providerName(),
    says: said.find((one) => one === says),
    saysOfWays: saidOfWays.find((one) => one === says),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const { value, problem } = await readForm(request, profile, context.get(translate));
  if (problem) return data(problem, { status: 400 });

  changeProfile(account, value, context.get(requestTime));
  return redirect("/account?says=saved", {
    headers: { "Set-Cookie": await languageCookie().serialize(value.locale) },
  });
}

export default function Account({ loaderData, actionData }: Route.ComponentProps) {
  const { name, locale, says, saysOfWays, devices, seeings } = loaderData;
  const { t } = useTranslation(["accounts", "common", "privacy", "profile", "ways"]);
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ name: string; locale: string }>(actionData, { name, locale });
  const tone = says === "confirmationLater" ? "warning" : "success";
  return (
    <Page
      width="form"
      title={t("own.title")}
      notices={
        !actionData && (
          <>
            {says && <Notice tone={tone}>{t(`own.${says}`)}</Notice>}
            {saysOfWays && (
              <Notice tone={/^provider|taken/.test(saysOfWays) ? "warning" : "success"}>
                {t(`ways:says.${saysOfWays}`)}
              </Notice>
            )}
          </>
        )
      }
    >
      <Section title={t("own.about")}>
        <Form method="post" action="/account" {...getFormProps(form)} reloadDocument noValidate>
          <Stack>
            <AccountProblems form={form} answer={actionData} />
            <TextField
              {...field(fields.name)}
              label={t("field.name")}
              help={t("field.nameHelp")}
              autoComplete="name"
            />
            <ChoiceField
              {...field(fields.locale)}
              label={t("field.language")}
              help={t("field.languageHelp")}
              options={locales.map((value) => ({ value, label: languageNames[value] }))}
              inline
            />
            <div>
              <Button pending={state === "submitting"}>{t("common:save")}</Button>
            </div>
          </Stack>
        </Form>
      </Section>
      <Section title={t("profile:open")} lead={t("profile:openText")}>
        <div>
          <LinkButton to="/account/profile">{t("profile:open")}</LinkButton>
        </div>
      </Section>
      <Section title={t("mail.title")}>
        <div>
          <LinkButton to="/account/mail">{t("mail.choose")}</LinkButton>
        </div>
      </Section>
      <SigningIn {...loaderData} />
      <WaysIn {...loaderData} />
      <Section title={t("privacy:own.title")} lead={t("privacy:own.openText")}>
        <div>
          <LinkButton to="/account/data">{t("privacy:own.open")}</LinkButton>
        </div>
      </Section>
      <Section title={t("privacy:account")} lead={t("privacy:accountText")}>
        <div>
          <LinkButton to="/account/erasure">{t("privacy:open")}</LinkButton>
        </div>
      </Section>
      <Devices devices={devices} />
      <Seeings seeings={seeings} />
    </Page>
  );
}

function SigningIn({ email, emailConfirmed, hasPassword }: Route.ComponentProps["loaderData"]) {
  const { t } = useTranslation("accounts");
  return (
    <Section title={t("own.signingIn")}>
      <DescriptionList
        items={[
          {
            term: t("field.email"),
            value: (
              <Row>
                {email}
                <Tag tone={emailConfirmed ? "success" : "warning"}>
                  {t(emailConfirmed ? "own.confirmed" : "own.unconfirmed")}
                </Tag>
              </Row>
            ),
            action: { to: "/account/address", label: t("own.changePassword"), hidden: t("field.email") },
          },
          {
            term: t("addresses.open"),
            value: t("addresses.openText"),
            action: { to: "/account/addresses", label: t("own.changePassword"), hidden: t("addresses.open") },
          },
          {
            term: t("field.password"),
            value: t(hasPassword ? "own.hasPassword" : "own.noPassword"),
            action: {
              to: "/account/password",
              label: t(hasPassword ? "own.changePassword" : "own.setPassword"),
              hidden: t("own.passwordHidden"),
            },
          },
        ]}
      />
    </Section>
  );
}
