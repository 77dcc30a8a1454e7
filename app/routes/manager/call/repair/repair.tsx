import { data, redirect, useParams, useSearchParams } from "react-router";
import { z } from "zod";
import { carryOutRepair } from "#app/domain/assignment/carry-out-repair.ts";
import { viewRepair } from "#app/domain/assignment/read-repair.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { Computing, LoadAnew, useLookingAgain } from "#app/ui/assignment/computing.tsx";
import { DueOver } from "#app/ui/assignment/due-over.tsx";
import { OpenSeats } from "#app/ui/assignment/open-seats.tsx";
import { RepairOptions } from "#app/ui/assignment/repair-options.tsx";
import { Repaired } from "#app/ui/assignment/repaired.tsx";
import { SilentEvaluators } from "#app/ui/assignment/silent-evaluators.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormButton } from "#app/ui/form-button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/repair";

export function loader({ context }: Route.LoaderArgs) {
  return viewRepair(context.get(managedCall), context.get(readersLocale), context.get(requestTime));
}

/** Carries one of the two out. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, z.object({ repair: z.string() }), t);
  if (problem) return data({ refused: t("problems:invalid") }, { status: 400 });

  const refusal = attempt(t, () => carryOutRepair(managed, value.repair, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/assignment/repair?says=done`);
}

export default function Repair({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation(["repair", "assignment", "refusals"]);
  const routing = `/manage/calls/${useParams().callSlug}/assignment`;
  const says = useSearchParams()[0].get("says");
  const { published, blocker, seats, last, silent } = loaderData;
  const isDone = says === "done" && last && !actionData;
  const nothing = seats === 0 && silent.length === 0;
  return (
    <SubPage
      back={{ to: routing, label: t("assignment:propose.back") }}
      title={t("title")}
      lead={nothing ? undefined : t("lead")}
    >
      <Stack gap="large">
        {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
        {isDone && <Repaired {...last} />}
        {blocker ? <Notice>{t(`refusals:${blocker}`)}</Notice> : null}
        {!blocker && !published && <EmptyState title={t("unpublished")}>{t("unpublishedText")}</EmptyState>}
        {!blocker && published && nothing && !isDone && (
          <EmptyState title={t("nothing")}>{t("nothingText")}</EmptyState>
        )}
        {!blocker && published && !nothing && <ToRepair {...loaderData} routing={routing} />}
      </Stack>
    </SubPage>
  );
}

type ToRepairProps = Route.ComponentProps["loaderData"] & { routing: string };

function ToRepair(props: ToRepairProps) {
  const { due, computing, stopped, options, applications, silent, routing } = props;
  const { t } = useTranslation("repair");
  const here = `${routing}/repair`;
  const call = `/manage/calls/${useParams().callSlug}`;
  useLookingAgain(due);
  return (
    <>
      {computing && <Computing {...computing} cancelAt={`${here}/cancel`} />}
      {due && (
        <Notice actions={<FormButton action={`${here}/ask`}>{t("now")}</FormButton>}>
          <LoadAnew />
          {t("due")}
        </Notice>
      )}
      {stopped && (
        <Notice
          tone={stopped === "failed" ? "danger" : "neutral"}
          actions={<FormButton action={`${here}/ask`}>{t("again")}</FormButton>}
        >
          {t(`stopped.${stopped}`)}
        </Notice>
      )}
      {props.isOver && <DueOver call={call} />}
      {options.length > 0 && <RepairOptions {...props} />}
      <OpenSeats applications={applications} here={routing} />
      {silent.length > 0 && <SilentEvaluators {...props} askAt={`${here}/ask`} />}
    </>
  );
}
