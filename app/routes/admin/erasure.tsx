import { data, redirect } from "react-router";
import { z } from "zod";
import { viewErasure } from "#app/domain/privacy/read.ts";
import { attemptLater } from "#app/http/attempt.ts";
import { administrator, requestTime, translate } from "#app/http/context.ts";
import { eraseWithFiles, triedErasure } from "#app/http/whole-database.server.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { ErasurePage } from "#app/ui/privacy/erasure-page.tsx";
import type { Route } from "./+types/erasure";

export async function loader({ context, params }: Route.LoaderArgs) {
  const permit = context.get(administrator);
  const person = orNotFound(viewErasure(permit, params.accountId));
  const tried = person.works
    ? undefined
    : await triedErasure(permit, params.accountId, context.get(requestTime));
  return { ...person, counts: tried?.counts };
}

/** The address has to be typed, so that nobody is erased by a slip. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const permit = context.get(administrator);
  const t = context.get(translate);
  const person = orNotFound(viewErasure(permit, params.accountId));
  const typed = z.object({
    email: z
      .string()
      .trim()
      .refine((email) => email.toLowerCase() === person.email, { params: { problem: "address-differs" } }),
  });
  const { value, problem } = await readForm(request, typed, t);
  if (problem) return data(problem, { status: 400 });

  const { refusal } = await attemptLater(t, () =>
    eraseWithFiles(permit, params.accountId, context.get(requestTime)),
  );
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect("/admin/erasures?says=erased");
}

export default function Erasure({ loaderData, actionData }: Route.ComponentProps) {
  return <ErasurePage {...loaderData} answer={actionData} />;
}
