import { useTranslation } from "react-i18next";
import { data, redirect, useParams, useSearchParams } from "react-router";
import { z } from "zod";
import { addPair, removePair } from "#app/domain/assignment/move.ts";
import { viewApplicationRouting } from "#app/domain/assignment/read-application.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { Alternatives } from "#app/ui/assignment/alternatives.tsx";
import { Barred } from "#app/ui/assignment/barred.tsx";
import { CurrentEvaluators } from "#app/ui/assignment/current-evaluators.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { Reference } from "#app/ui/text.tsx";
import type { Route } from "./+types/change-assignment";

export function loader({ context, params }: Route.LoaderArgs) {
  const locale = context.get(readersLocale);
  const routing = viewApplicationRouting(context.get(managedCall), params.applicationId, locale);
  if (!routing) throw new Response(null, { status: 404 });
  return routing;
}

/** Whom to add, by the evaluator's id, or which pair to take back, by its own. */
const move = z.union([z.object({ add: z.string() }), z.object({ remove: z.string() })]);

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const now = context.get(requestTime);
  const { value, problem } = await readForm(request, move, t);
  if (problem) return data({ refused: t("problems:invalid") }, { status: 400 });

  const { callSlug, applicationId } = params;
  const refusal = attempt(t, () =>
    "add" in value ? addPair(managed, applicationId, value.add, now) : removePair(managed, value.remove, now),
  );
  if (refusal) return data(refusal, { status: 409 });

  const says = "add" in value ? "added" : "removed";
  return redirect(`/manage/calls/${callSlug}/assignment/${applicationId}?says=${says}`);
}

export default function ChangeAssignment({ loaderData: routing, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("assignment");
  const calls = `/manage/calls/${useParams().callSlug}`;
  const says = useSearchParams()[0].get("says");
  const { application, open } = routing;
  return (
    <SubPage
      back={{ to: `${calls}/assignment`, label: t("change.back") }}
      title={application.company}
      lead={
        <>
          <Reference>{application.number}</Reference> · {application.topics.join(", ")}
        </>
      }
    >
      <Stack gap="large">
        {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
        {(says === "added" || says === "removed") && !actionData && (
          <Notice tone="success">{t(`change.${says}`)}</Notice>
        )}
        {!open && <Notice>{t("change.over")}</Notice>}
        <CurrentEvaluators {...routing} calls={calls} />
        {open && <Alternatives {...routing} calls={calls} />}
        {open && <Barred {...routing} calls={calls} />}
      </Stack>
    </SubPage>
  );
}
