import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { PlainText } from "../prose.tsx";
import { Muted } from "../text.tsx";
import type { Audience } from "./broadcast-form.tsx";

type Sent = {
  id: string;
  at: Date;
  by: string;
  audience: Audience;
  subject: string;
  text: string;
  recipients: number;
};

/** What went to many before: to whom, when, by whom. */
export function SentBroadcasts({ sent, zone }: { sent: Sent[]; zone: string }) {
  const { t } = useTranslation("messages");
  const locale = useLocale();
  return (
    <Section title={t("broadcast.earlier")} level={3}>
      {sent.length === 0 && <Muted>{t("broadcast.noEarlier")}</Muted>}
      <Stack gap="small">
        {sent.map(({ id, at, by, audience, subject, text, recipients }) => (
          <Disclosure key={id} boxed summary={subject}>
            <Stack gap="small">
              <PlainText text={text} />
              <Muted small>
                {t("broadcast.sentTo", {
                  at: formatInstant(at, { locale, zone, format: "short" }),
                  name: by,
                  count: recipients,
                  audience: t(`broadcast.to.${audience}`),
                })}
              </Muted>
            </Stack>
          </Disclosure>
        ))}
      </Stack>
    </Section>
  );
}
