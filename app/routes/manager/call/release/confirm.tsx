import { data, redirect, useParams } from "react-router";
import { z } from "zod";
import { confirmRelease } from "#app/domain/decisions/release/confirm.ts";
import { viewRelease } from "#app/domain/decisions/release/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { decisionsToRelease, releaseFactsOf } from "#app/http/release.server.ts";
import { typedCount } from "#app/http/typed-count.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Consequences } from "#app/ui/release/consequences.tsx";
import { ConfirmForm } from "#app/ui/release/forms.tsx";
import { Letters } from "#app/ui/release/letters.tsx";
import { Obstacles } from "#app/ui/release/obstacles.tsx";
import { PreparationFacts } from "#app/ui/release/prepared.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/confirm";

export async function loader({ context }: Route.LoaderArgs) {
  const [managed, locale, now] = [
    context.get(managedCall),
    context.get(readersLocale),
    context.get(requestTime),
  ];
  const { standing, value } = await releaseFactsOf(managed, locale);
  return {
    standing,
    isComputed: value !== undefined,
    view: (value && viewRelease(managed, locale, now, value)) ?? null,
  };
}

const confirmation = z.object({ number: typedCount, sha256: z.string() });

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, confirmation, t);
  if (problem) return data(problem, { status: 400 });

  const read = await decisionsToRelease(managed);
  const refusal = attempt(t, () => confirmRelease(managed, { ...value, read }, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: { number: String(value.number) } }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/decisions/release`);
}

export default function Confirm({
  loaderData: { standing, isComputed, view },
  actionData,
}: Route.ComponentProps) {
  const { t } = useTranslation("release");
  const home = `/manage/calls/${useParams().callSlug}`;
  if (!isComputed) return <BeingComputed standing={standing} />;
  const first = view?.prepared?.first.length ?? 0;
  return (
    <SubPage
      back={{ to: `${home}/decisions/release`, label: t("backToRelease") }}
      title={t("confirm")}
      lead={view?.prepared && t("confirmLead", { count: first })}
    >
      <Stack gap="large">
        <BeingComputed standing={standing} again />
        {view?.prepared ? (
          <Content view={view} prepared={view.prepared} home={home} answer={actionData} />
        ) : (
          <Notice tone="neutral" title={t("nothingToConfirm")} />
        )}
      </Stack>
    </SubPage>
  );
}

type View = NonNullable<Route.ComponentProps["loaderData"]["view"]>;
type ContentProps = {
  view: View;
  prepared: NonNullable<View["prepared"]>;
  home: string;
  answer: Route.ComponentProps["actionData"];
};

function Content({ view, prepared, home, answer }: ContentProps) {
  const { t } = useTranslation("release");
  const { total, call } = view;
  return (
    <>
      <PreparationFacts {...prepared} total={total} zone={call.timeZone} />
      <Obstacles {...view} home={home} />
      <Section title={t("letters")} level={3}>
        <Letters letters={view.letters} home={home} />
      </Section>
      <Section title={t("happens")} level={3}>
        <Consequences {...call} />
      </Section>
      {!prepared.isTrue && (
        <Notice tone="warning" title={t("void")}>
          {t("voidText")}
        </Notice>
      )}
      {prepared.mayConfirm ? (
        <ConfirmForm {...prepared} total={total} first={prepared.first.length} answer={answer} />
      ) : (
        <Notice tone="warning" title={t("mine")}>
          {t("mineText")}
        </Notice>
      )}
    </>
  );
}
