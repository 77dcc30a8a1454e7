import { data, redirect, useOutletContext, useSearchParams } from "react-router";
import { viewHistory } from "#app/domain/applications/read-history.ts";
import { restoreAnswer } from "#app/domain/applications/restore-answer.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { ownApplication, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { HistoryPage } from "#app/ui/application/history-page.tsx";
import type { Application } from "#app/ui/application/standing.tsx";
import type { Route } from "./+types/history";

export function loader({ context, params, url }: Route.LoaderArgs) {
  const before = Number(url.searchParams.get("before")) || Number.MAX_SAFE_INTEGER;
  return orNotFound(viewHistory(context.get(ownApplication), params.questionId, before));
}

/** Its only form: an earlier text becomes the answer again. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const sent = await plainForm(request);
  const [entry, base] = [Number(sent.get("entry")), String(sent.get("base") ?? "")];
  const { value: found, refusal } = attemptFor(context.get(translate), () =>
    restoreAnswer(own, params.questionId, entry, base, context.get(requestTime)),
  );
  if (refusal) return data(refusal, { status: 409 });
  orNotFound(found || undefined);
  return redirect(`/applications/${params.applicationId}/history/${params.questionId}?restored`);
}

export default function History({ loaderData, actionData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  const [search] = useSearchParams();
  return (
    <HistoryPage
      {...loaderData}
      application={application}
      restored={search.has("restored")}
      refused={actionData?.refused}
    />
  );
}
