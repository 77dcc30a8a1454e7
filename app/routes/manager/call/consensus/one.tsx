import { data, redirect } from "react-router";
import { z } from "zod";
import { writeAsManager } from "#app/domain/evaluation/consensus/message.ts";
import { viewDiscussionForManager } from "#app/domain/evaluation/consensus/read-managed.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { ManagedDiscussion } from "#app/ui/consensus/managed-discussion.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/one";

export function loader({ context, params }: Route.LoaderArgs) {
  const [locale, now] = [context.get(readersLocale), context.get(requestTime)];
  return orNotFound(viewDiscussionForManager(context.get(managedCall), params.applicationId, locale, now));
}

const message = z.object({ text: z.string().trim().min(1).max(5000) });

/** Says something in the name of the programme. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const t = context.get(translate);
  const { value, problem } = await readForm(request, message, t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, applicationId } = params;
  const refusal = attempt(t, () =>
    writeAsManager(managed, applicationId, value.text, context.get(requestTime)),
  );
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${callSlug}/consensus/${applicationId}#messages`);
}

export default function One({ loaderData, actionData, params }: Route.ComponentProps) {
  const { t } = useTranslation("consensus");
  const home = `/manage/calls/${params.callSlug}`;
  const at = `${home}/consensus/${params.applicationId}`;
  return (
    <SubPage
      back={{ to: `${home}/consensus`, label: t("list.title") }}
      title={t("page.title", { about: loaderData.company })}
    >
      <ManagedDiscussion {...loaderData} home={home} at={at} answer={actionData} />
    </SubPage>
  );
}
