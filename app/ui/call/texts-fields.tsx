import { useTranslation } from "react-i18next";
import { locales, type Locale } from "#app/i18n/locale.ts";
import { TextField } from "../field.tsx";
import { type Described, field } from "../form-field.ts";
import { Grid, Stack } from "../layout.tsx";
import { TextArea } from "../text-area.tsx";

export type InEachLanguage = Record<Locale, Described>;
const texts = ["summary", "offer", "audience", "process"] as const;
type TextsFieldsProps = { fields: Record<(typeof texts)[number] | "title", InEachLanguage> };

/** What a call says, both languages side by side. */
export function TextsFields({ fields }: TextsFieldsProps) {
  const { t } = useTranslation("calls");
  return (
    <Stack>
      <TitleFields fields={fields.title} />
      {texts.map((name) => (
        <Grid key={name} least="large">
          {locales.map((locale) => (
            <TextArea
              key={locale}
              {...field(fields[name][locale])}
              lang={locale}
              required={false}
              rows={name === "summary" ? 3 : 8}
              label={t(`settings.textIn.${locale}`, { text: t(`texts.${name}`) })}
            />
          ))}
        </Grid>
      ))}
    </Stack>
  );
}

/** A call's name, which nobody can do without. */
export function TitleFields({ fields }: { fields: InEachLanguage }) {
  const { t } = useTranslation("calls");
  return (
    <Grid least="large">
      {locales.map((locale) => (
        <TextField
          key={locale}
          {...field(fields[locale])}
          lang={locale}
          limit={120}
          label={t(`settings.textIn.${locale}`, { text: t("texts.title") })}
        />
      ))}
    </Grid>
  );
}
