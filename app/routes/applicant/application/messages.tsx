import { data, redirect, useOutletContext, useSearchParams } from "react-router";
import { mostCharacters, newMessage } from "#app/domain/applications/messages/input.ts";
import { openOwnMessages } from "#app/domain/applications/messages/read.ts";
import { writeToManagers } from "#app/domain/applications/messages/send.ts";
import { attempt } from "#app/http/attempt.ts";
import { ownApplication, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import type { Application } from "#app/ui/application/standing.tsx";
import { MessagesPage } from "#app/ui/messages/messages-page.tsx";
import type { Route } from "./+types/messages";

export function loader({ context }: Route.LoaderArgs) {
  const own = context.get(ownApplication);
  const opened = openOwnMessages(own, context.get(readersLocale), context.get(requestTime));
  return { ...opened, most: mostCharacters };
}

export async function action({ context, request }: Route.ActionArgs) {
  const own = context.get(ownApplication);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, newMessage, t);
  if (problem) return data(problem, { status: 400 });

  const refusal = attempt(t, () => writeToManagers(own, value.text, context.get(requestTime)));
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/applications/${own.applicationId}/messages?says=sent`);
}

export default function Messages({ loaderData, actionData }: Route.ComponentProps) {
  const application = useOutletContext<Application>();
  const sent = useSearchParams()[0].get("says") === "sent";
  return <MessagesPage application={application} {...loaderData} sent={sent} answer={actionData} />;
}
