import { data, redirect, useParams, useSearchParams } from "react-router";
import { conflictDecision } from "#app/domain/evaluators/conflict-decision.ts";
import { nextToCheck, viewPair } from "#app/domain/evaluators/read-conflicts.ts";
import { addConflict, decideConflicts } from "#app/domain/assignment/set-conflict.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { ConflictSteps } from "#app/ui/conflicts/conflict-steps.tsx";
import { DecideForm } from "#app/ui/conflicts/decide-form.tsx";
import { PairFacts } from "#app/ui/conflicts/pair-facts.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/conflict";

export function loader({ context, params }: Route.LoaderArgs) {
  const pair = viewPair(context.get(managedCall), params.evaluatorId, params.applicationId);
  if (!pair) throw new Response(null, { status: 404 });
  return pair;
}

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, conflictDecision, t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, evaluatorId, applicationId } = params;
  const { was, decision: state, reason } = value;
  const now = context.get(requestTime);
  const refusal = attempt(t, () =>
    was === "unknown"
      ? addConflict(managed, evaluatorId, applicationId, reason, now)
      : decideConflicts(managed, [{ evaluatorId, applicationId }], { state, reason }, now),
  );
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  const here = `/manage/calls/${callSlug}/conflicts`;
  const says = state === "none" ? "removed" : "added";
  if (was !== "to-check") return redirect(`/manage/calls/${callSlug}/evaluators/${evaluatorId}?says=${says}`);
  const next = nextToCheck(managed);
  return redirect(
    next ? `${here}/${next.evaluatorId}/${next.applicationId}?says=saved` : `${here}?decided=1`,
  );
}

export default function Conflict({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("conflicts");
  const calls = `/manage/calls/${useParams().callSlug}`;
  const says = useSearchParams()[0].get("says");
  const { evaluator, application, pair, open, timeZone, steps, waiting } = loaderData;
  return (
    <SubPage
      back={{ to: `${calls}/conflicts`, label: t("pair.back") }}
      title={t("pair.title", { evaluator: evaluator.name, company: application.company })}
      lead={waiting > 0 && t("pair.next", { count: waiting })}
    >
      <Stack gap="large" key={`${evaluator.id}.${application.id}`}>
        {says === "saved" && <Notice tone="success">{t("pair.saved")}</Notice>}
        {!open && <Notice>{t("pair.over")}</Notice>}
        <PairFacts {...{ evaluator, application, pair, calls }} zone={timeZone} />
        {open && <DecideForm state={pair?.state} answer={actionData} />}
        <ConflictSteps steps={steps} zone={timeZone} />
      </Stack>
    </SubPage>
  );
}
