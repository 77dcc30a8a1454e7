import { saveSampleSheet } from "#app/domain/evaluation/samples/save-sample-sheet.ts";
import { readSheet } from "#app/domain/evaluation/sheet-form.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { requestTime, sampleEvaluation, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { isTypedBy, readOrigin } from "#app/ui/application/save-fields.ts";
import type { Route } from "./+types/save";

/** Saves single fields of a sample's sheet while somebody clicks and types. */
export async function action({ context, request }: Route.ActionArgs) {
  const evaluation = context.get(sampleEvaluation);
  const now = context.get(requestTime);
  const sent = await plainForm(request);
  if (!isTypedBy(evaluation.account.id, sent)) return Response.json({ otherAccount: true }, { status: 409 });

  const { value, refusal } = attemptFor(context.get(translate), () =>
    saveSampleSheet(evaluation, readSheet(sent), now, readOrigin(sent)),
  );
  if (refusal) return Response.json(refusal, { status: 409 });

  return Response.json({ savedAt: now, ...value });
}
