import { data, redirect } from "react-router";
import { holdMail, mailOrder, viewMail } from "#app/domain/notifications/mail-order.ts";
import { administrator, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { MailPage } from "#app/ui/mail/mail-page.tsx";
import type { Route } from "./+types/mail";

export function loader({ context }: Route.LoaderArgs) {
  return viewMail(context.get(administrator), context.get(requestTime));
}

export async function action({ context, request }: Route.ActionArgs) {
  const permit = context.get(administrator);
  const { value, problem } = await readForm(request, mailOrder, context.get(translate));
  if (problem) return data(problem, { status: 400 });

  holdMail(permit, value, context.get(requestTime));
  return redirect("/admin/mail");
}

export default function Mail({ loaderData, actionData }: Route.ComponentProps) {
  return <MailPage {...loaderData} answer={actionData} />;
}
