import { data, redirect } from "react-router";
import { viewToWrite } from "#app/domain/evaluation/consensus/read.ts";
import { saveConsensus } from "#app/domain/evaluation/consensus/save-consensus.ts";
import { readSheet, type SheetChanges } from "#app/domain/evaluation/sheet-form.ts";
import { attempt } from "#app/http/attempt.ts";
import { discussant, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { ConsensusForm } from "#app/ui/consensus/consensus-form.tsx";
import { SheetsCompared } from "#app/ui/consensus/sheets-compared.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { SavedAt } from "#app/ui/saved-at.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/sheet";

/** Only the rapporteur writes it. */
export function loader({ context, params }: Route.LoaderArgs) {
  const own = context.get(discussant);
  const view = viewToWrite(own, context.get(readersLocale), context.get(requestTime));
  if (!view) throw redirect(`/sheets/${params.assignmentId}/discussion`);
  return view;
}

/** Saves what there is, then stays or leads to where it is checked. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const own = context.get(discussant);
  const sent = await plainForm(request);
  const typed = readSheet(sent);
  const refusal = attempt(context.get(translate), () =>
    saveConsensus(own, typed, Number(sent.get("revision")), context.get(requestTime)),
  );
  if (refusal) return data({ ...refusal, typed }, { status: 409 });

  const at = `/sheets/${params.assignmentId}/discussion`;
  return redirect(sent.get("then") === "stay" ? `${at}/sheet` : `${at}/forward`);
}

export default function ConsensusSheet({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation("consensus");
  const { number, company, given, savedAt, state, timeZone, revision } = loaderData;
  const typed: SheetChanges | undefined = actionData?.typed;
  return (
    <Page
      width="reading"
      title={t("form.title")}
      eyebrow={company ? `${number} · ${company}` : number}
      lead={t("form.lead")}
      back={{ to: `/sheets/${params.assignmentId}/discussion`, label: t("form.back") }}
      titleAside={savedAt && <SavedAt state="saved" at={savedAt.toISOString()} zone={timeZone} />}
      notices={
        <>
          {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
          {state === "put-forward" && <Notice tone="warning">{t("form.asksAgain")}</Notice>}
        </>
      }
    >
      <Stack gap="large">
        <SheetsCompared criteria={given.criteria} sheets={given.sheets} />
        <ConsensusForm key={revision} revision={revision} {...withTyped(loaderData, typed)} />
      </Stack>
    </Page>
  );
}

type View = Route.ComponentProps["loaderData"];

function withTyped({ criteria, overallToApplicant }: View, typed?: SheetChanges) {
  return {
    criteria: criteria.map((criterion) => ({ ...criterion, ...typed?.scores[criterion.id] })),
    overallToApplicant: typed?.overallToApplicant ?? overallToApplicant,
  };
}
