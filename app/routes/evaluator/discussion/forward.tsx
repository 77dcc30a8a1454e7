import { data, redirect } from "react-router";
import { putForward } from "#app/domain/evaluation/consensus/put-forward.ts";
import { viewToPutForward } from "#app/domain/evaluation/consensus/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { discussant, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { ForwardPage } from "#app/ui/consensus/forward-page.tsx";
import type { Route } from "./+types/forward";

/** Only the rapporteur puts it forward. */
export function loader({ context, params }: Route.LoaderArgs) {
  const own = context.get(discussant);
  const view = viewToPutForward(own, context.get(readersLocale), context.get(requestTime));
  if (!view) throw redirect(`/sheets/${params.assignmentId}/discussion`);
  return view;
}

export function action({ context, params }: Route.ActionArgs) {
  const own = context.get(discussant);
  const refusal = attempt(context.get(translate), () => putForward(own, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/sheets/${params.assignmentId}/discussion`);
}

export default function Forward({ loaderData, actionData, params }: Route.ComponentProps) {
  const at = `/sheets/${params.assignmentId}/discussion`;
  return <ForwardPage at={at} {...loaderData} refused={actionData?.refused} />;
}
