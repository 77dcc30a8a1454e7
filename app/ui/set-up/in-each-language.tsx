import { locales, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { TextField } from "../field.tsx";
import { type Described, field } from "../form-field.ts";
import { Grid } from "../layout.tsx";
import { TextArea } from "../text-area.tsx";

export type InEachLanguage = Record<Locale, Described>;
type BothProps = { fields: InEachLanguage; label: string; limit?: number; required?: boolean; rows?: number };

/** One line in both languages, side by side. */
export function BothTextFields({ fields, label, limit, required }: BothProps) {
  const { t } = useTranslation("set-up");
  return (
    <Grid least="large">
      {locales.map((locale) => (
        <TextField
          key={locale}
          {...field(fields[locale])}
          lang={locale}
          {...{ limit, required }}
          quietLimit
          label={t(`page.inLanguage.${locale}`, { text: label })}
        />
      ))}
    </Grid>
  );
}

/** Several lines in both languages, side by side. */
export function BothTextAreas({ fields, label, limit, required, rows = 3 }: BothProps) {
  const { t } = useTranslation("set-up");
  return (
    <Grid least="large">
      {locales.map((locale) => (
        <TextArea
          key={locale}
          {...field(fields[locale])}
          lang={locale}
          {...{ limit, required, rows }}
          label={t(`page.inLanguage.${locale}`, { text: label })}
        />
      ))}
    </Grid>
  );
}
