import { saveSheet } from "#app/domain/evaluation/save-sheet.ts";
import { readSheet } from "#app/domain/evaluation/sheet-form.ts";
import { attempt } from "#app/http/attempt.ts";
import { assignedEvaluation, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import type { Route } from "./+types/save";

/** Saves single fields of the sheet while somebody clicks and types. */
export async function action({ context, request }: Route.ActionArgs) {
  const assigned = context.get(assignedEvaluation);
  const now = context.get(requestTime);
  const typed = readSheet(await plainForm(request));

  const refusal = attempt(context.get(translate), () => saveSheet(assigned, typed, now));
  if (refusal) return Response.json(refusal, { status: 409 });

  return Response.json({ savedAt: now });
}
