import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { locales, type Locale, type Translated } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { Card } from "../card.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { HiddenField, TextField } from "../field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Grid, Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { PlainText } from "../prose.tsx";
import { Strong } from "../text.tsx";
import { TextArea } from "../text-area.tsx";

export type Audience = "drafts" | "submitted" | "all";
type Counted = { audience: Audience; people: number; speaking: Record<Locale, number> };
type Values = { audience: Audience; subject: Translated; text: Translated };
export type Preview = Values & { seal: string; changed: boolean };
type BroadcastFormProps = { audiences: Counted[]; start?: Audience; answer?: Answer & { preview?: Preview } };

/** Written, looked at as it will be read, then sent: sending what was not looked at is not possible. */
export function BroadcastForm({ audiences, start = "drafts", answer }: BroadcastFormProps) {
  const { t } = useTranslation("messages");
  const { state } = useNavigation();
  const preview = answer?.preview;
  const [form, fields] = useAnsweredForm<Values>(preview ? { typed: preview } : answer, { audience: start });
  const parts = { subject: fields.subject.getFieldset(), text: fields.text.getFieldset() };
  const chosen = audiences.find(({ audience }) => audience === preview?.audience);
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack gap="large">
        <FormProblems {...{ form, answer, labels: useLabels() }} />
        {preview && chosen && <AsRead preview={preview} chosen={chosen} />}
        <Section title={preview ? t("broadcast.rewrite") : undefined} level={3}>
          <Stack>
            <ChoiceField
              {...field(fields.audience)}
              label={t("broadcast.audience")}
              options={audiences.map(({ audience, people }) => ({
                value: audience,
                label: t(`broadcast.${audience}`),
                help: t("broadcast.people", { count: people }),
              }))}
            />
            <Grid least="large">
              {locales.map((locale) => (
                <TextField
                  key={locale}
                  {...field(parts.subject[locale])}
                  limit={150}
                  label={t(`broadcast.topicIn.${locale}`)}
                />
              ))}
            </Grid>
            <Grid least="large">
              {locales.map((locale) => (
                <TextArea
                  key={locale}
                  {...field(parts.text[locale])}
                  lang={locale}
                  limit={4000}
                  rows={8}
                  label={t(`broadcast.bodyIn.${locale}`)}
                />
              ))}
            </Grid>
          </Stack>
        </Section>
        <ActionBar>
          {/* First, so that Enter in a field never sends. */}
          <Button kind={preview ? "secondary" : "primary"} pending={state === "submitting"}>
            {t(preview ? "broadcast.again" : "broadcast.preview")}
          </Button>
          {preview && chosen && (
            <Button name="send" value="yes" icon="send" pending={state === "submitting"}>
              {t("broadcast.send", { count: chosen.people })}
            </Button>
          )}
        </ActionBar>
      </Stack>
    </Form>
  );
}

function AsRead({ preview, chosen }: { preview: Preview; chosen: Counted }) {
  const { t } = useTranslation("messages");
  const list = new Intl.ListFormat(useLocale(), { type: "conjunction" });
  const languages = locales
    .filter((locale) => chosen.speaking[locale] > 0)
    .map((locale) => t(`broadcast.in.${locale}`, { count: chosen.speaking[locale] }));
  return (
    <Section title={t("broadcast.previewTitle")} level={3}>
      <Stack>
        {preview.changed && <Notice tone="warning">{t("broadcast.changed")}</Notice>}
        <Strong>{t("broadcast.goesTo", { count: chosen.people, languages: list.format(languages) })}</Strong>
        <Grid least="medium">
          {locales.map((locale) => (
            <Card key={locale} title={preview.subject[locale]} level={4}>
              <PlainText text={preview.text[locale]} lang={locale} />
            </Card>
          ))}
        </Grid>
        <HiddenField name="seal" value={preview.seal} />
      </Stack>
    </Section>
  );
}

function useLabels() {
  const { t } = useTranslation("messages");
  return Object.fromEntries(
    locales.flatMap((locale) => [
      [`subject.${locale}`, t(`broadcast.topicIn.${locale}`)],
      [`text.${locale}`, t(`broadcast.bodyIn.${locale}`)],
    ]),
  );
}
