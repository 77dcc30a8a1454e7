import { data, Form, redirect } from "react-router";
import { publishCall } from "#app/domain/calls/publish-call.ts";
import { viewAsPublished } from "#app/domain/calls/read-public.ts";
import { viewBeforePublishing } from "#app/domain/calls/set-up/read.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "#app/ui/button.tsx";
import { CallContent } from "#app/ui/call/call-page.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { useLocale } from "#app/ui/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Findings } from "#app/ui/set-up/findings.tsx";
import { SetUpPage } from "#app/ui/set-up/set-up-page.tsx";
import { Bullets } from "#app/ui/text.tsx";
import type { Route } from "./+types/publish";

export function loader({ context }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const [locale, now] = [context.get(readersLocale), context.get(requestTime)];
  const { callId: _, ...call } = viewAsPublished(managed, locale, now);
  return { call, before: viewBeforePublishing(managed, locale, now) };
}

export function action({ context, params }: Route.ActionArgs) {
  const managed = context.get(managedCall);
  const refusal = attempt(context.get(translate), () => publishCall(managed, context.get(requestTime)));
  if (refusal) return data(refusal, { status: 409 });

  return redirect(`/manage/calls/${params.callSlug}?says=published`);
}

export default function Publish({ loaderData: { call, before }, actionData }: Route.ComponentProps) {
  const { t } = useTranslation("calls");
  return (
    <SetUpPage title={t("publish.title")} lead={!before.published && t("publish.lead")}>
      <Stack>
        {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
        {before.published && <Notice tone="success">{t("publish.done")}</Notice>}
        {!before.published && <Missing findings={before.missing} />}
        {!before.published && <ToLookAt findings={before.look} />}
        {!before.published && before.missing.length === 0 && <Consequences before={before} />}
        {!before.published && (
          <Form method="post">
            <Button disabled={before.missing.length > 0}>{t("publish.submit")}</Button>
          </Form>
        )}
      </Stack>
      <Section title={t(before.published ? "publish.public" : "publish.preview")} divided>
        <Stack gap="large">
          <CallContent call={call} />
        </Stack>
      </Section>
    </SetUpPage>
  );
}

type Before = Route.ComponentProps["loaderData"]["before"];

function Missing({ findings }: { findings: Before["missing"] }) {
  const { t } = useTranslation("calls");
  if (findings.length === 0) return null;
  return (
    <Notice tone="danger" role="note" title={t("publish.missing")}>
      {t("publish.missingText")}
      <Findings findings={findings} />
    </Notice>
  );
}

function ToLookAt({ findings }: { findings: Before["look"] }) {
  const { t } = useTranslation("calls");
  if (findings.length === 0) return null;
  return (
    <Notice tone="warning" title={t("publish.look")}>
      {t("publish.lookText")}
      <Findings findings={findings} />
    </Notice>
  );
}

function Consequences({ before: { opensAt, closesAt, timeZone: zone, opensNow } }: { before: Before }) {
  const { t } = useTranslation("calls");
  const locale = useLocale();
  const say = (at: Date) => formatInstant(at, { locale, zone });
  return (
    <Bullets
      items={[
        opensNow ? t("publish.opensNow") : t("publish.opensLater", { at: say(opensAt) }),
        t("publish.closesAt", { at: say(closesAt) }),
        t("publish.changesPublic"),
      ]}
    />
  );
}
