import { redirect } from "react-router";
import { viewQuestion } from "#app/domain/calls/questions/read-managed.ts";
import { putBack, setAside } from "#app/domain/calls/questions/set-aside.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import type { Route } from "./+types/set-aside-question";

/** Sets a question aside, or puts it back: `aside` is yes or no. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const { id } = orNotFound(viewQuestion(managed, params.questionId));
  const aside = (await plainForm(request)).get("aside") === "yes";

  const now = context.get(requestTime);
  const refusal = attempt(context.get(translate), () => (aside ? setAside : putBack)(managed, id, now));
  const list = `/manage/calls/${params.callSlug}/questions`;
  // Somebody answered it meanwhile: the question's own page says so.
  if (refusal) return redirect(`${list}/${id}`);

  return redirect(aside ? `${list}?says=aside&question=${id}` : list);
}
