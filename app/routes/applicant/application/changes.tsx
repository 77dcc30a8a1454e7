import { data, redirect, useOutletContext } from "react-router";
import { z } from "zod";
import { viewChanges } from "#app/domain/applications/read-changes.ts";
import { takeBackChange } from "#app/domain/applications/take-back.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { discardFiles } from "#app/http/upload.ts";
import { ChangesPage } from "#app/ui/application/changes-page.tsx";
import type { Application } from "#app/ui/application/standing.tsx";
import type { Route } from "./+types/changes";

export function loader({ context, url }: Route.LoaderArgs) {
  const changes = viewChanges(context.get(ownApplication), context.get(readersLocale));
  return { changes, takenBack: url.searchParams.has("taken-back") };
}

const change = z.object({ question: z.string(), base: z.string() });

/** The form beside each change: the submitted answer becomes the draft's again. */
export async function action({ context, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, change, t);
  if (problem) return data({ refused: t("refusals:changed-elsewhere") }, { status: 400 });

  const now = context.get(requestTime);
  const { value: unneeded, refusal } = attemptFor(t, () =>
    takeBackChange(own, value.question, value.base, now),
  );
  if (refusal) return data(refusal, { status: 409 });

  await discardFiles(unneeded);
  return redirect(`/applications/${own.applicationId}/changes?taken-back`);
}

export default function Changes({ loaderData, actionData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  return <ChangesPage application={application} {...loaderData} refused={actionData?.refused} />;
}
