import { useTranslation } from "react-i18next";
import { data, redirect, useParams, useSearchParams } from "react-router";
import { mostCharacters, newMessage } from "#app/domain/applications/messages/input.ts";
import { openMessages } from "#app/domain/applications/messages/read.ts";
import { writeToApplicant } from "#app/domain/applications/messages/send.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { Thread } from "#app/ui/messages/thread.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import type { Route } from "./+types/messages";

function opened({ context, params }: Pick<Route.LoaderArgs, "context" | "params">) {
  const locale = context.get(readersLocale);
  const now = context.get(requestTime);
  return orNotFound(openMessages(context.get(managedCall), params.applicationId, locale, now));
}

export function loader(args: Route.LoaderArgs) {
  return { ...opened(args), most: mostCharacters };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  opened({ context, params });
  const { value, problem } = await readForm(request, newMessage, context.get(translate));
  if (problem) return data(problem, { status: 400 });

  const { callSlug, applicationId } = params;
  writeToApplicant(context.get(managedCall), applicationId, value.text, context.get(requestTime));
  return redirect(`/manage/calls/${callSlug}/applications/${applicationId}/messages?says=sent`);
}

export default function Messages({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("messages");
  const { callSlug, applicationId } = useParams();
  const sent = useSearchParams()[0].get("says") === "sent";
  const { number, company, timeZone, ...thread } = loaderData;
  return (
    <SubPage
      width="form"
      back={{ to: `/manage/calls/${callSlug}/applications/${applicationId}`, label: t("toApplication") }}
      title={`${t("title")}: ${company || number}`}
      lead={t("leadManager", { number })}
    >
      <Thread
        {...thread}
        zone={timeZone}
        sent={sent}
        answer={actionData}
        empty={{ title: t("noneManager"), text: t("noneManagerText") }}
      />
    </SubPage>
  );
}
