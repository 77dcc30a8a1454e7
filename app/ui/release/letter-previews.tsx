import { languageNames, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { Grid, Stack } from "../layout.tsx";
import { MessageFrame } from "../message-frame.tsx";
import { PlainText } from "../prose.tsx";
import { Muted, Strong } from "../text.tsx";

type Message = { language: Locale; subject: string; text: string };

/** A letter in each language, as mail programs show it; `at` is where its pages are. */
export function LetterPreviews({ messages, at }: { messages: Message[]; at: string }) {
  const { t } = useTranslation("release");
  return (
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
            title={t("frame", { language: languageNames[language] })}
            src={`${at}/${language}`}
          />
          <Disclosure summary={t("asText")}>
            <PlainText text={text} lang={language} />
          </Disclosure>
        </Stack>
      ))}
    </Grid>
  );
}
