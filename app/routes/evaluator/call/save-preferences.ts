import { givePreferences, preferencesInput } from "#app/domain/assignment/give-preferences.ts";
import { attempt } from "#app/http/attempt.ts";
import { evaluatorInCall, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import type { Route } from "./+types/save-preferences";

/** Saves single preferences while somebody chooses. */
export async function action({ context, request }: Route.ActionArgs) {
  const evaluator = context.get(evaluatorInCall);
  const t = context.get(translate);
  const now = context.get(requestTime);
  const { value, problem } = await readForm(request, preferencesInput, t);
  if (problem) return Response.json({ refused: t("problems:invalid") }, { status: 400 });

  const refusal = attempt(t, () => givePreferences(evaluator, value.preference, now));
  if (refusal) return Response.json(refusal, { status: 409 });

  return Response.json({ savedAt: now });
}
