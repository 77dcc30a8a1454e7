import { data, redirect, useSearchParams } from "react-router";
import { percentSoFar } from "#app/domain/evaluation/percent.ts";
import { viewAssigned } from "#app/domain/evaluation/read.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import { readSheet, type SheetChanges } from "#app/domain/evaluation/sheet-form.ts";
import { attempt } from "#app/http/attempt.ts";
import { assignedEvaluation, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { Workbench } from "#app/ui/evaluation/workbench.tsx";
import { plainForm } from "#app/http/form.ts";
import type { Route } from "./+types/sheet";

export function loader({ context }: Route.LoaderArgs) {
  const assigned = context.get(assignedEvaluation);
  return viewAssigned(assigned, context.get(readersLocale), context.get(requestTime));
}

/** Saves the whole sheet, then leads to where it is checked; without JavaScript also by a button of its own. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const assigned = context.get(assignedEvaluation);
  const sent = await plainForm(request);
  const typed = readSheet(sent);

  const refusal = attempt(context.get(translate), () => saveSheet(assigned, typed, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed }, { status: 409 });

  const sheet = `/sheets/${params.assignmentId}`;
  return redirect(sent.get("then") === "stay" ? sheet : `${sheet}/submit`);
}

export default function Sheet({ loaderData, actionData, params }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const { sheet, ...view } = loaderData;
  return (
    <Workbench
      key={params.assignmentId}
      assignmentId={params.assignmentId}
      {...view}
      sheet={actionData ? withTyped(sheet, actionData.typed) : sheet}
      percentOf={(points) =>
        percentSoFar(sheet.criteria.map((criterion) => ({ ...criterion, points: points[criterion.id] })))
      }
      done={search.get("done") ?? undefined}
      refused={actionData?.refused}
    />
  );
}

type SheetView = Route.ComponentProps["loaderData"]["sheet"];

function withTyped(sheet: SheetView, { scores, ...overall }: SheetChanges): SheetView {
  const criteria = sheet.criteria.map((criterion) => ({ ...criterion, ...scores[criterion.id] }));
  return { ...sheet, ...overall, criteria };
}
