import { data, redirect } from "react-router";
import { z } from "zod";
import { changeForm } from "#app/domain/calls/form/change-form.ts";
import { moved, moveInput } from "#app/domain/calls/form/edit/move-input.ts";
import { viewPlaces } from "#app/domain/calls/form/read-places.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import type { Answer } from "#app/ui/answered-form.tsx";
import { MovePage, NothingMoved } from "#app/ui/form-builder/move-page.tsx";
import type { Route } from "./+types/move";

/** `?question=` is the one to be moved; none when the arrows of the builder were pressed without JavaScript and refused. */
export function loader({ context, url }: Route.LoaderArgs) {
  const asked = url.searchParams.get("question");
  if (!asked) return null;
  return orNotFound(viewPlaces(context.get(managedCall), asked, context.get(readersLocale)));
}

/** `stay`: asked by the builder itself, which shows the new order already. */
const input = moveInput.extend({ revision: z.int(), stay: z.literal("on").optional() });

export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, input, t);
  if (problem) return data(problem, { status: 400 });

  const { revision, stay, ...move } = value;
  const refusal = attempt(t, () =>
    changeForm(managed, revision, (form) => moved(form, move), context.get(requestTime)),
  );
  if (refusal) return data(refusal, { status: 409 });

  if (stay) return {};
  const row = move.question ? `row-${move.question}` : `section-${move.section}`;
  return redirect(`/manage/calls/${params.callSlug}/form?says=moved#${row}`);
}

export default function MoveQuestion({ loaderData, actionData, params }: Route.ComponentProps) {
  const base = `/manage/calls/${params.callSlug}/form`;
  const answer: Answer | undefined = actionData;
  return loaderData ? (
    <MovePage {...loaderData} {...{ base, answer }} />
  ) : (
    <NothingMoved {...{ base, answer }} />
  );
}
