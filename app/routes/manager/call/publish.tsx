import { useTranslation } from "react-i18next";
import { data, Form, redirect } from "react-router";
import { publishCall } from "#app/domain/calls/publish-call.ts";
import { viewAsPublished } from "#app/domain/calls/read-public.ts";
import { viewBeforePublishing } from "#app/domain/calls/read-settings.ts";
import { attempt } from "#app/http/attempt.ts";
import { managedCall, readersLocale, requestTime, translate } from "#app/http/context.ts";
import { formatInstant } from "#app/i18n/dates.ts";
import { Button } from "#app/ui/button.tsx";
import { CallContent } from "#app/ui/call/call-page.tsx";
import { Section, Stack } from "#app/ui/layout.tsx";
import { useLocale } from "#app/ui/locale.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Bullets } from "#app/ui/text.tsx";
import type { Route } from "./+types/publish";

export function loader({ context }: Route.LoaderArgs) {
  const managed = context.get(managedCall);
  const now = context.get(requestTime);
  const { callId: _, ...call } = viewAsPublished(managed, context.get(readersLocale), now);
  return { call, before: viewBeforePublishing(managed, now) };
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
    <>
      <Section title={t("publish.title")} lead={t("publish.lead")}>
        <Stack>
          {actionData?.refused && <Notice tone="danger">{actionData.refused}</Notice>}
          <Consequences before={before} />
          {before.untranslated.length > 0 && <Untranslated texts={before.untranslated} />}
          {!before.published && (
            <Form method="post">
              <Button disabled={before.over}>{t("publish.submit")}</Button>
            </Form>
          )}
        </Stack>
      </Section>
      <Section title={t("publish.preview")} divided>
        <Stack gap="large">
          <CallContent call={call} />
        </Stack>
      </Section>
    </>
  );
}

type Before = Route.ComponentProps["loaderData"]["before"];

function Consequences({ before: { opensAt, closesAt, timeZone: zone, opensNow, over } }: { before: Before }) {
  const { t } = useTranslation("calls");
  const locale = useLocale();
  const say = (at: Date) => formatInstant(at, { locale, zone });
  if (over) return <Notice tone="warning">{t("publish.alreadyOver")}</Notice>;
  return (
    <Bullets
      items={[
        opensNow ? t("publish.opensNow") : t("publish.opensLater", { at: say(opensAt) }),
        t("publish.closesAt", { at: say(closesAt) }),
        t("publish.changesPublic"),
        t("publish.fixedForm"),
      ]}
    />
  );
}

function Untranslated({ texts }: { texts: Before["untranslated"] }) {
  const { t } = useTranslation("calls");
  return (
    <Notice tone="warning" title={t("publish.untranslated")}>
      {t("publish.untranslatedText")}
      <Bullets
        items={texts.map(({ text, locale }) =>
          t(`publish.untranslatedIn.${locale}`, { text: t(`texts.${text}`) }),
        )}
      />
    </Notice>
  );
}
