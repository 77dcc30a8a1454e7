import { data, redirect, useParams } from "react-router";
import { conflictDecision, pairFrom } from "#app/domain/evaluators/conflict-decision.ts";
import { viewChosenPairs } from "#app/domain/evaluators/read-conflicts.ts";
import { decideConflicts } from "#app/domain/assignment/set-conflict.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ChosenPairs } from "#app/ui/conflicts/chosen-pairs.tsx";
import { DecideForm } from "#app/ui/conflicts/decide-form.tsx";
import { keyOf } from "#app/ui/conflicts/pair.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/decide-conflicts";

export function loader({ context, url }: Route.LoaderArgs) {
  return viewChosenPairs(context.get(managedCall), url.searchParams.getAll("pair").flatMap(pairFrom));
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, conflictDecision, t);
  if (problem) return data(problem, { status: 400 });

  const { pair, reason, decision: state } = value;
  const now = context.get(requestTime);
  const refusal = attempt(t, () => decideConflicts(managed, pair, { state, reason }, now));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/conflicts?decided=${pair.length}`);
}

export default function DecideConflicts({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("conflicts");
  const { rows, open } = loaderData;
  const here = `/manage/calls/${useParams().callSlug}/conflicts`;
  const back = { to: here, label: t("pair.back") };
  if (rows.length === 0)
    return (
      <EmptyState
        icon="check"
        title={t("decide.nothing")}
        action={<LinkButton to={here}>{back.label}</LinkButton>}
      >
        {t("decide.nothingText")}
      </EmptyState>
    );
  return (
    <SubPage back={back} title={t("decide.title", { count: rows.length })} lead={t("decide.lead")}>
      <Stack gap="large">
        <ChosenPairs rows={rows} />
        {open ? (
          <DecideForm pairs={rows.map(keyOf)} state="to-check" answer={actionData} />
        ) : (
          <Notice>{t("pair.over")}</Notice>
        )}
      </Stack>
    </SubPage>
  );
}
