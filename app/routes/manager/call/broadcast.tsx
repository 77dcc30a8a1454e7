import { data, redirect, useParams, useSearchParams } from "react-router";
import { audiences } from "#app/domain/applications/broadcasts/audience.ts";
import { viewBroadcasts } from "#app/domain/applications/broadcasts/read.ts";
import { newBroadcast, sendBroadcast } from "#app/domain/applications/broadcasts/send.ts";
import { sha256Of } from "#app/domain/canonical.ts";
import { attemptFor } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { plainForm, readForm } from "#app/http/form.ts";
import { Stack } from "#app/ui/layout.tsx";
import { BroadcastForm } from "#app/ui/messages/broadcast-form.tsx";
import { SentBroadcasts } from "#app/ui/messages/sent-broadcasts.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { SubPage } from "#app/ui/sub-page.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/broadcast";

export function loader({ context }: Route.LoaderArgs) {
  return viewBroadcasts(context.get(managedCall), context.get(readersLocale));
}

/** Shows what was typed as it will be read; sends it only once exactly this was shown. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const t = context.get(translate);
  const sent = await plainForm(request.clone());
  const { value, problem } = await readForm(request, newBroadcast, t);
  if (problem) return data(problem, { status: 400 });

  const seal = sha256Of(value);
  const wanted = sent.get("send") === "yes";
  const preview = { ...value, seal, changed: wanted && sent.get("seal") !== seal };
  if (!wanted || preview.changed) return data({ preview }, { status: 200 });

  const managed = context.get(managedCall);
  const told = attemptFor(t, () => sendBroadcast(managed, value, context.get(requestTime)));
  if (told.refusal) return data({ ...told.refusal, typed: value }, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}/broadcast?sent=${told.value}`);
}

export default function Broadcast({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("messages");
  const [search] = useSearchParams();
  const count = Number(search.get("sent"));
  const start = audiences.find((audience) => audience === search.get("to"));
  return (
    <SubPage
      back={{ to: `/manage/calls/${useParams().callSlug}/messages`, label: t("broadcast.back") }}
      title={t("broadcast.title")}
      lead={t("broadcast.lead")}
    >
      <Stack gap="large">
        {count > 0 && !actionData && <Notice tone="success">{t("broadcast.sent", { count })}</Notice>}
        <BroadcastForm
          key={`${search.get("sent")} ${seal(actionData)}`}
          audiences={loaderData.audiences}
          start={start}
          answer={actionData}
        />
        <SentBroadcasts sent={loaderData.sent} zone={loaderData.timeZone} />
      </Stack>
    </SubPage>
  );
}

/** Each preview begins with what was typed. */
function seal(answer: Route.ComponentProps["actionData"]) {
  return answer && "preview" in answer ? answer.preview.seal : "";
}
