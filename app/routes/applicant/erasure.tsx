import { data, redirect } from "react-router";
import { z } from "zod";
import { askErasure, viewOwnErasure } from "#app/domain/privacy/ask.ts";
import { attempt } from "#app/http/attempt.ts";
import { requestTime, signedInAccount, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { AskErasurePage } from "#app/ui/privacy/ask-erasure-page.tsx";
import type { Route } from "./+types/erasure";

const asked = z.object({ note: z.string().trim().max(2000).optional() });

export function loader({ context }: Route.LoaderArgs) {
  return viewOwnErasure(context.get(signedInAccount));
}

export async function action({ context, request }: Route.ActionArgs) {
  const account = context.get(signedInAccount);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, asked, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => askErasure(account, value.note ?? "", context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect("/account/erasure");
}

export default function Erasure({ loaderData, actionData }: Route.ComponentProps) {
  return <AskErasurePage {...loaderData} answer={actionData} />;
}
