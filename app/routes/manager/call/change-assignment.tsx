import { data, redirect, useParams, useSearchParams } from "react-router";
import { z } from "zod";
import { lockPair } from "#app/domain/assignment/move.ts";
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
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/change-assignment";

export function loader({ context, params }: Route.LoaderArgs) {
  const locale = context.get(readersLocale);
  const routing = viewApplicationRouting(
    context.get(managedCall),
    params.applicationId,
    locale,
    context.get(requestTime),
  );
  if (!routing) throw new Response(null, { status: 404 });
  return routing;
}

/** Which pair is fixed, or no longer. */
const fixing = z.object({ pair: z.string(), locked: z.boolean().default(false) });

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, fixing, t);
  if (problem) return data({ refused: t("problems:invalid") }, { status: 400 });

  const now = context.get(requestTime);
  const refusal = attempt(t, () => lockPair(managed, value.pair, value.locked, now));
  if (refusal) return data(refusal, { status: 409 });

  const { callSlug, applicationId } = params;
  return redirect(`/manage/calls/${callSlug}/assignment/${applicationId}`);
}

export default function ChangeAssignment({ loaderData: routing, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["assignment", "routing"]);
  const calls = `/manage/calls/${useParams().callSlug}`;
  const says = useSearchParams()[0].get("says");
  const { application, open } = routing;
  const paths = { calls, moveAt: `${calls}/assignment/${application.id}/move` };
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
        {says === "moved" && !actionData && <Notice tone="success">{t("routing:move.done")}</Notice>}
        {!open && <Notice>{t("change.over")}</Notice>}
        <CurrentEvaluators {...routing} {...paths} />
        {open && <Alternatives {...routing} {...paths} />}
        {open && <Barred {...routing} calls={calls} />}
      </Stack>
    </SubPage>
  );
}
