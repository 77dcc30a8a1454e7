import type { ReactNode } from "react";
import { locales, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { TextField } from "../field.tsx";
import { type Described, field } from "../form-field.ts";
import { Grid } from "../layout.tsx";
import { TextArea } from "../text-area.tsx";

type BothLanguagesProps = {
  what: string;
  fields: Record<Locale, Described>;
  help?: ReactNode;
  /** False: both may stay empty. */
  required?: boolean;
  /** Several lines. */
  rows?: number;
  autoFocus?: boolean;
};

/** A text in English and in Bulgarian, side by side. */
export function BothLanguages({ what, fields, help, required = true, rows, autoFocus }: BothLanguagesProps) {
  const { t } = useTranslation("builder");
  const helpId = `${fields.en.name}-both-help`;
  return (
    <div>
      {help && (
        <p id={helpId} className="measure mb-2 text-soft">
          {help}
        </p>
      )}
      <Grid>
        {locales.map((locale, at) => {
          const language = t(`editor.languages.${locale}`);
          const shared = {
            ...field(fields[locale]),
            label: t("editor.inLanguage", { what, language }),
            lang: locale,
            describedBy: help ? helpId : undefined,
            required,
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- the page is there to write this
            autoFocus: autoFocus && at === 0,
          };
          return rows ? (
            <TextArea key={locale} {...shared} rows={rows} />
          ) : (
            <TextField key={locale} {...shared} />
          );
        })}
      </Grid>
    </div>
  );
}
