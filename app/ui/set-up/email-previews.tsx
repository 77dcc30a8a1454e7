import { languageNames, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { Grid, Section, Stack } from "../layout.tsx";
import { MessageFrame } from "../message-frame.tsx";
import { PlainText } from "../prose.tsx";
import { Muted, Strong } from "../text.tsx";
import { useSetUp } from "./set-up-page.tsx";

type Previews = { template: string; messages: Message[]; about?: string };
type Message = { language: Locale; subject: string; text: string };

/** A message as its readers in each language would get it. */
export function EmailPreviews({ template, messages, about }: Previews) {
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  return (
    <Section title={t("emails.preview")} lead={t("emails.previewLead")}>
      <Grid least="large">
        {messages.map(({ language, subject, text }) => (
          <Stack key={language} gap="small">
            <p>
              <Muted small>{languageNames[language]}</Muted>
              <br />
              <span lang={language}>
                <Strong>{subject}</Strong>
              </span>
            </p>
            <MessageFrame
              key={text}
              title={t("emails.frame", { language: languageNames[language] })}
              src={`${home}/set-up/emails/${template}/${language}${about ? `?${new URLSearchParams({ about })}` : ""}`}
            />
            <Disclosure summary={t("emails.asText")}>
              <PlainText text={text} lang={language} />
            </Disclosure>
          </Stack>
        ))}
      </Grid>
    </Section>
  );
}
