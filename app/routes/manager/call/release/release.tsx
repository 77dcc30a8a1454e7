import { data, redirect, useParams } from "react-router";
import { z } from "zod";
import { mostFirst } from "#app/domain/decisions/release/first.ts";
import { prepareRelease } from "#app/domain/decisions/release/prepare.ts";
import { viewRelease } from "#app/domain/decisions/release/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { decisionsToRelease, releaseFactsOf } from "#app/http/release.server.ts";
import { typedCount } from "#app/http/typed-count.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Unapproved } from "#app/ui/feedback/unapproved.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Consequences } from "#app/ui/release/consequences.tsx";
import { PrepareForm } from "#app/ui/release/forms.tsx";
import { Letters } from "#app/ui/release/letters.tsx";
import { Obstacles } from "#app/ui/release/obstacles.tsx";
import { SecondPerson } from "#app/ui/release/people.tsx";
import { Prepared } from "#app/ui/release/prepared.tsx";
import { ReleaseProgress } from "#app/ui/release/progress.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/release";

export async function loader({ context, url }: Route.LoaderArgs) {
  const now = context.get(requestTime);
  const { standing, value } = await releaseFactsOf(context.get(managedCall), context.get(readersLocale));
  const view = value && viewRelease(context.get(managedCall), context.get(readersLocale), now, value);
  return {
    standing: value && !view ? undefined : standing,
    view: view ?? null,
    meanwhile: url.searchParams.get("says") === "meanwhile",
  };
}

const preparation = z.object({ number: typedCount, first: z.int().min(1).max(mostFirst) });

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, preparation, t);
  if (problem) return data(problem, { status: 400 });

  const read = await decisionsToRelease(managed);
  const refusal = attempt(t, () => prepareRelease(managed, { ...value, read }, context.get(requestTime)));
  const typed = { number: String(value.number), first: String(value.first) };
  if (refusal) return data({ ...refusal, typed }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/decisions/release`);
}

type View = NonNullable<Route.ComponentProps["loaderData"]["view"]>;

export default function Release({
  loaderData: { standing: computed, view, meanwhile },
  actionData,
}: Route.ComponentProps) {
  const { t } = useTranslation(["release", "decisions"]);
  const home = `/manage/calls/${useParams().callSlug}`;
  if (!view && computed) return <BeingComputed standing={computed} />;
  if (!view)
    return (
      <EmptyState
        icon="flag"
        title={t("decisions:list.empty")}
        action={<LinkButton to={`${home}/shortlist`}>{t("decisions:freeze.title")}</LinkButton>}
      >
        {t("decisions:list.emptyText")}
      </EmptyState>
    );
  const { standing, progress } = view;
  return (
    <SubPage
      back={{ to: `${home}/decisions`, label: t("back") }}
      title={t("title")}
      lead={standing !== "finished" && t("lead")}
    >
      <Stack gap="large">
        <BeingComputed standing={computed!} again />
        {meanwhile && <Notice>{t("meanwhile")}</Notice>}
        {standing === "none" || standing === "prepared" ? (
          <BeforeAnybodyIsTold view={view} home={home} answer={actionData} />
        ) : (
          progress && (
            <ReleaseProgress standing={standing} progress={progress} zone={view.call.timeZone} home={home} />
          )
        )}
      </Stack>
    </SubPage>
  );
}

type BeforeProps = { view: View; home: string; answer: Route.ComponentProps["actionData"] };

function BeforeAnybodyIsTold({ view, home, answer }: BeforeProps) {
  const { t } = useTranslation("release");
  const { prepared, call, total } = view;
  const possible = view.stillTrue && view.undecided === 0 && total > 0;
  return (
    <>
      <SecondPerson {...view} home={home} />
      {prepared && <Prepared {...view} prepared={prepared} zone={call.timeZone} home={home} />}
      <Obstacles {...view} home={home} />
      <Unapproved count={view.reportsToApprove} home={home} />
      <Section title={t("letters")} level={3}>
        <Letters letters={view.letters} home={home} />
      </Section>
      <Section title={t("happens")} level={3}>
        <Consequences {...call} />
      </Section>
      {possible && !prepared?.isTrue && (
        <Section title={t("prepare")} level={3} lead={t("prepareLead")}>
          <PrepareForm {...view} answer={answer} />
        </Section>
      )}
    </>
  );
}
