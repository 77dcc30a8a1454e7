import { data, redirect, useParams } from "react-router";
import { z } from "zod";
import { changeDecision, choices } from "#app/domain/decisions/change.ts";
import { isDecidedIn } from "#app/domain/decisions/read-one.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { keptFor } from "#app/http/kept.server.ts";
import { BeingComputed } from "#app/ui/being-computed.tsx";
import { BrokenByMove } from "#app/ui/decisions/broken-rules.tsx";
import { ChangeDecisionForm } from "#app/ui/decisions/change-form.tsx";
import { OutcomeTag } from "#app/ui/decisions/outcome-tag.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useScoreFormat } from "#app/ui/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Reference } from "#app/ui/text.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/change-decision";

export async function loader({ context, params: { applicationId } }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const about = { programmeId: managed.programmeId, applicationId, locale: context.get(readersLocale) };
  const { standing, value } = await keptFor(managed, "decision", about);
  return { standing, view: value && orNotFound(value.found) };
}

const decision = z.object({
  outcome: z.enum(choices),
  hubId: z.string().nullable().default(null),
  reserveRank: z.int().min(1).nullable().default(null),
  reason: z.string().trim().max(1000).default(""),
  seen: z.string().optional(),
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { applicationId, callSlug } = params;
  orNotFound(isDecidedIn(managed, applicationId) || undefined);
  const { value, problem } = await readForm(request, decision, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => changeDecision(managed, applicationId, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/decisions?outcome=${value.outcome}`);
}

export default function ChangeDecision({ loaderData: { standing, view }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("decisions");
  const list = `/manage/calls/${useParams().callSlug}/decisions`;
  if (!view) return <BeingComputed standing={standing} />;
  const { company, number, releasedAt, choices: offered, call } = view;
  return (
    <SubPage
      back={{ to: list, label: t("list.back") }}
      title={t("change.title", { company })}
      lead={<Reference>{number}</Reference>}
      width="form"
    >
      <Stack gap="large">
        <BeingComputed standing={standing} again />
        <Facts {...view} />
        {releasedAt ? (
          <Notice>{t("change.released")}</Notice>
        ) : offered.length === 0 ? (
          <Notice>{t("change.fixed")}</Notice>
        ) : (
          <>
            <Notice tone="neutral">{t("change.full", call)}</Notice>
            <BrokenByMove {...view} />
            <ChangeDecisionForm {...view} answer={actionData} />
          </>
        )}
      </Stack>
    </SubPage>
  );
}

type View = NonNullable<Route.ComponentProps["loaderData"]["view"]>;

function Facts({ place, percent, proposal, outcome }: View) {
  const { t } = useTranslation("decisions");
  const score = useScoreFormat();
  const proposed = t(`outcome.${proposal.outcome}`);
  return (
    <DescriptionList
      layout="inline"
      items={[
        { term: t("change.outcome"), value: <OutcomeTag outcome={outcome} /> },
        {
          term: t("change.proposal"),
          value: proposal.reserveRank
            ? t("change.proposedRank", { outcome: proposed, rank: proposal.reserveRank })
            : proposed,
        },
        { term: t("change.place"), value: place ?? "–" },
        { term: t("change.score"), value: percent === null ? "–" : score(percent) },
      ]}
    />
  );
}
