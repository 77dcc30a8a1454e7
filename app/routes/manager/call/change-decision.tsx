import { useTranslation } from "react-i18next";
import { data, redirect, useParams } from "react-router";
import { z } from "zod";
import { changeDecision, choices } from "#app/domain/decisions/change.ts";
import { viewDecisionToChange } from "#app/domain/decisions/read-one.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { BrokenByMove } from "#app/ui/decisions/broken-rules.tsx";
import { ChangeDecisionForm } from "#app/ui/decisions/change-form.tsx";
import { OutcomeTag } from "#app/ui/decisions/outcome-tag.tsx";
import { DescriptionList } from "#app/ui/description-list.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useScoreFormat } from "#app/ui/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Reference } from "#app/ui/text.tsx";
import type { Route } from "./+types/change-decision";

export function loader({ context, params }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  return orNotFound(viewDecisionToChange(managed, params.applicationId, context.get(readersLocale)));
}

const decision = z.object({
  outcome: z.enum(choices),
  hubId: z.string().nullable().default(null),
  reserveRank: z.int().min(1).nullable().default(null),
  reason: z.string().trim().max(1000).default(""),
});

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, decision, t);
  if (problem) return data(problem, { status: 400 });

  const { applicationId, callSlug } = params;
  const refusal = attempt(t, () => changeDecision(managed, applicationId, value, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/decisions?outcome=${value.outcome}`);
}

export default function ChangeDecision({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("decisions");
  const list = `/manage/calls/${useParams().callSlug}/decisions`;
  const { company, number, releasedAt, choices: offered, call } = loaderData;
  return (
    <SubPage
      back={{ to: list, label: t("list.back") }}
      title={t("change.title", { company })}
      lead={<Reference>{number}</Reference>}
      width="form"
    >
      <Stack gap="large">
        <Facts {...loaderData} />
        {releasedAt ? (
          <Notice>{t("change.released")}</Notice>
        ) : offered.length === 0 ? (
          <Notice>{t("change.fixed")}</Notice>
        ) : (
          <>
            <Notice tone="neutral">{t("change.full", call)}</Notice>
            <BrokenByMove {...loaderData} />
            <ChangeDecisionForm {...loaderData} answer={actionData} />
          </>
        )}
      </Stack>
    </SubPage>
  );
}

function Facts({ place, percent, proposal, outcome }: Route.ComponentProps["loaderData"]) {
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
