import { redirect } from "react-router";
import { writeToSilent } from "#app/domain/assignment/write-to-silent.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { managedCall, requestTime, translate } from "#app/http/context.ts";
import { plainForm } from "#app/http/form.ts";
import type { Route } from "./+types/write-to-silent";

/** The pages on which the button stands. */
const pages: Record<string, string> = {
  assignment: "assignment",
  evaluators: "evaluators",
  readiness: "evaluators/readiness",
};

export async function action({ context, params, request }: Route.ActionArgs) {
  const from = String((await plainForm(request)).get("from"));
  const { value: count = 0 } = attemptFor(context.get(translate), () =>
    writeToSilent(context.get(managedCall), context.get(requestTime)),
  );
  const page = Object.hasOwn(pages, from) ? pages[from] : pages.evaluators;
  return redirect(`/manage/calls/${params.callSlug}/${page}?written=${count}`);
}
