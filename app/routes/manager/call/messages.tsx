import { data, redirect, useParams, useSearchParams } from "react-router";
import { mostCharacters, newMessage } from "#app/domain/applications/messages/input.ts";
import { openMessages, viewMessages } from "#app/domain/applications/messages/read.ts";
import { writeToApplicant } from "#app/domain/applications/messages/send.ts";
import { ifManager } from "#app/domain/permissions.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readableCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { readForm } from "#app/http/form.ts";
import { orNotFound } from "#app/http/guards.ts";
import { useManages } from "#app/ui/call/call-role.tsx";
import { Thread } from "#app/ui/messages/thread.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/messages";

/** A manager opens what was written to the managers; an assistant looks over their shoulder. */
function opened({ context, params: { applicationId } }: Pick<Route.LoaderArgs, "context" | "params">) {
  const locale = context.get(readersLocale);
  const call = context.get(readableCall);
  const managed = ifManager(call);
  return orNotFound(
    managed
      ? openMessages(managed, applicationId, locale, context.get(requestTime))
      : viewMessages(call, applicationId, locale),
  );
}

export function loader(args: Route.LoaderArgs) {
  return { ...opened(args), most: mostCharacters };
}

export async function action({ context, params, request }: Route.ActionArgs) {
  opened({ context, params });
  const t = context.get(translate);
  const { value, problem } = await readForm(request, newMessage, t);
  if (problem) return data(problem, { status: 400 });

  const { callSlug, applicationId } = params;
  const refusal = attempt(t, () =>
    writeToApplicant(context.get(managedCall), applicationId, value.text, context.get(requestTime)),
  );
  if (refusal) return data({ ...refusal, typed: value }, { status: 409 });

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
        readOnly={!useManages()}
        answer={actionData}
        empty={{ title: t("noneManager"), text: t("noneManagerText") }}
      />
    </SubPage>
  );
}
