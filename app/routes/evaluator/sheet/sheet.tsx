import { data, redirect, useSearchParams } from "react-router";
import { percentSoFar } from "#app/domain/evaluation/percent.ts";
import { viewAssigned } from "#app/domain/evaluation/read.ts";
import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import { readSheet, type SheetChanges, wordsGone } from "#app/domain/evaluation/sheet-form.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { assignedEvaluation, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { scaleOf } from "#app/ui/evaluation/sheet-questions.ts";
import { Workbench } from "#app/ui/evaluation/workbench.tsx";
import { plainForm } from "#app/http/form.ts";
import { isTypedBy, keptIn, readOrigin } from "#app/ui/application/save-fields.ts";
import type { Route } from "./+types/sheet";

export function loader({ context }: Route.LoaderArgs) {
  const assigned = context.get(assignedEvaluation);
  return viewAssigned(assigned, context.get(readersLocale), context.get(requestTime));
}

/** Saves the whole sheet, then leads to where it is checked; without JavaScript also by a button of its own. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const assigned = context.get(assignedEvaluation);
  const now = context.get(requestTime);
  const sent = await plainForm(request);
  const kept = keptIn(sent);
  const typed = readSheet([...sent].filter(([name]) => kept[name] !== "theirs"));
  if (!isTypedBy(assigned.account.id, sent)) return data({ otherAccount: true, typed }, { status: 409 });

  const { value, refusal } = attemptFor(context.get(translate), () =>
    saveSheet(assigned, typed, now, readOrigin(sent)),
  );
  if (refusal) return data({ ...refusal, typed }, { status: 409 });
  if (value.conflicts.length > 0) return data({ conflicts: value.conflicts, typed }, { status: 409 });

  const [chosen] = Object.keys(kept);
  const sheet = `/sheets/${params.assignmentId}`;
  if (chosen) return redirect(`${sheet}#${chosen}`);
  return redirect(sent.get("then") === "stay" ? sheet : `${sheet}/submit`);
}

/** What stands in the form, and why it could not be saved as it was. */
type Answered = {
  typed?: SheetChanges;
  refused?: string;
  conflicts?: ReturnType<typeof saveSheet>["conflicts"];
  otherAccount?: boolean;
};

export default function Sheet({ loaderData, actionData, params }: Route.ComponentProps) {
  const [search] = useSearchParams();
  const { sheet, ...view } = loaderData;
  const { typed, ...told }: Answered = actionData ?? {};
  const answered = typed ? { ...told, gone: wordsGone(sheet.criteria, typed) } : told;
  const [number, id] = [search.get("done"), search.get("of")];
  return (
    <Workbench
      key={`${params.assignmentId} ${scaleOf(sheet)}`}
      assignmentId={params.assignmentId}
      {...view}
      sheet={typed ? withTyped(sheet, typed) : sheet}
      percentOf={(points) =>
        percentSoFar(sheet.criteria.map((criterion) => ({ ...criterion, points: points[criterion.id] })))
      }
      done={number ? { number, id: id ?? undefined } : undefined}
      answered={answered}
    />
  );
}

type SheetView = Route.ComponentProps["loaderData"]["sheet"];

function withTyped(sheet: SheetView, { scores, ...overall }: SheetChanges): SheetView {
  const criteria = sheet.criteria.map((criterion) => ({ ...criterion, ...scores[criterion.id] }));
  return { ...sheet, ...overall, criteria };
}
