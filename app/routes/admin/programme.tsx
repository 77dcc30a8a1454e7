import { getFormProps } from "@conform-to/react";
import { data, Form, redirect, useNavigation } from "react-router";
import { newManager } from "#app/domain/programmes/input.ts";
import { inviteManager } from "#app/domain/programmes/invite-manager.ts";
import { viewProgramme } from "#app/domain/programmes/read.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { administrator, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { newLink } from "#app/http/one-time-link.server.ts";
import { inLanguage, languageNames, locales } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Managers } from "#app/ui/admin/managers.tsx";
import { ProgrammeFacts } from "#app/ui/admin/programme-facts.tsx";
import { type Answer, FormProblems, useAnsweredForm } from "#app/ui/answered-form.tsx";
import { Button } from "#app/ui/button.tsx";
import { ChoiceField } from "#app/ui/choice-field.tsx";
import { TextField } from "#app/ui/field.tsx";
import { field } from "#app/ui/form-field.ts";
import { Columns, Section, Stack } from "#app/ui/layout.tsx";
import { useLocale } from "#app/ui/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/programme";

const said = ["created", "added", "invited"] as const;

export function loader({ context, params, url }: Route.LoaderArgs) {
  const permit = context.get(administrator);
  const programme = viewProgramme(permit, params.programmeSlug, context.get(requestTime));
  if (!programme) throw new Response(null, { status: 404 });
  return {
    programme,
    language: context.get(readersLocale),
    says: said.find((one) => one === url.searchParams.get("says")),
    who: url.searchParams.get("who") ?? "",
  };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const permit = context.get(administrator);
  const t = context.get(translate);
  const now = context.get(requestTime);
  const programme = viewProgramme(permit, params.programmeSlug, now);
  if (!programme) throw new Response(null, { status: 404 });
  const { value, problem } = await readForm(request, newManager, t);
  if (problem) return data(problem, { status: 400 });

  const { value: says, refusal } = attemptFor(t, () =>
    inviteManager(permit, programme.id, value, newLink("/join"), now),
  );
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  const who = new URLSearchParams({ says, who: value.email });
  return redirect(`/admin/programmes/${params.programmeSlug}?${who}`);
}

export default function Programme({ loaderData, actionData }: Route.ComponentProps) {
  const { programme, language, says, who } = loaderData;
  const { t } = useTranslation("admin");
  const locale = useLocale();
  return (
    <Page
      title={inLanguage(programme.name, locale)}
      lead={inLanguage(programme.description, locale)}
      back={{ to: "/admin", label: t("title") }}
      notices={
        says &&
        !actionData && <Notice tone="success">{t(`programme.${says}`, { name: who, email: who })}</Notice>
      }
    >
      <Columns aside={<ProgrammeFacts {...programme} />}>
        <Managers {...programme} />
        <Invite key={says && who} answer={actionData} language={language} />
      </Columns>
    </Page>
  );
}

function Invite({ answer, language }: { answer: Answer | undefined; language: string }) {
  const { t } = useTranslation("admin");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ name: string; email: string; locale: string }>(answer, {
    locale: language,
  });
  return (
    <Section title={t("programme.invite")} lead={t("programme.inviteLead")}>
      <Form method="post" {...getFormProps(form)} noValidate>
        <Stack>
          <FormProblems
            {...{ form, answer }}
            labels={{ name: t("programme.name"), email: t("programme.email") }}
          />
          <TextField {...field(fields.name)} label={t("programme.name")} width="medium" autoComplete="off" />
          <TextField
            {...field(fields.email)}
            label={t("programme.email")}
            type="email"
            width="medium"
            autoComplete="off"
          />
          <ChoiceField
            {...field(fields.locale)}
            label={t("programme.language")}
            options={locales.map((value) => ({ value, label: languageNames[value] }))}
            inline
          />
          <div>
            <Button pending={state === "submitting"}>{t("programme.inviteAction")}</Button>
          </div>
        </Stack>
      </Form>
    </Section>
  );
}
