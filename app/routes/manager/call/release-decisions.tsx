import { useTranslation } from "react-i18next";
import { data, redirect, useParams, useSearchParams } from "react-router";
import { z } from "zod";
import { viewRelease } from "#app/domain/decisions/read-release.ts";
import { releaseDecisions } from "#app/domain/decisions/release.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ReleaseForm } from "#app/ui/decisions/release-form.tsx";
import { Letters, ReleaseObstacles } from "#app/ui/decisions/release-preview.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { useLocale } from "#app/ui/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Bullets } from "#app/ui/text.tsx";
import type { Route } from "./+types/release-decisions";

export function loader({ context }: Route.LoaderArgs) {
  return viewRelease(context.get(managedCall), context.get(readersLocale), context.get(requestTime)) ?? null;
}

const release = z.object({ number: z.int().min(0) });

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, release, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => releaseDecisions(managed, value.number, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: { number: String(value.number) } }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/decisions/release?says=released`);
}

export default function ReleaseDecisions({ loaderData: view, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("decisions");
  const home = `/manage/calls/${useParams().callSlug}`;
  if (!view)
    return (
      <EmptyState
        icon="flag"
        title={t("list.empty")}
        action={<LinkButton to={`${home}/shortlist`}>{t("freeze.title")}</LinkButton>}
      >
        {t("list.emptyText")}
      </EmptyState>
    );
  if (view.call.releasedAt) return <Released home={home} count={view.total} />;
  const possible = view.stillTrue && view.undecided === 0;
  return (
    <SubPage
      back={{ to: `${home}/decisions`, label: t("release.back") }}
      title={t("release.title")}
      lead={t("release.lead")}
    >
      <Stack gap="large">
        <ReleaseObstacles {...view} home={home} />
        <Section title={t("release.letters")} level={3}>
          <Letters letters={view.letters} />
        </Section>
        <Section title={t("release.happens")} level={3}>
          <Consequences call={view.call} />
        </Section>
        {possible && <ReleaseForm total={view.total} answer={actionData} />}
      </Stack>
    </SubPage>
  );
}

function Consequences({ call }: { call: { answerBy: Date; timeZone: string } }) {
  const { t } = useTranslation("decisions");
  const at = formatInstant(call.answerBy, { locale: useLocale(), zone: call.timeZone });
  return (
    <Bullets
      items={[t("release.visible"), t("release.public"), t("release.answer", { at }), t("release.fixed")]}
    />
  );
}

/** Told with its number right after the act; later it only says that it was done. */
function Released({ home, count }: { home: string; count: number }) {
  const { t } = useTranslation("decisions");
  const [search] = useSearchParams();
  return (
    <Notice
      tone="success"
      title={t("release.doneTitle")}
      actions={
        <>
          <LinkButton to={`${home}/decisions`}>{t("release.back")}</LinkButton>
          <LinkButton to={`${home}/emails`}>{t("release.toEmails")}</LinkButton>
        </>
      }
    >
      {search.get("says") === "released" && t("release.doneText", { count })}
    </Notice>
  );
}
