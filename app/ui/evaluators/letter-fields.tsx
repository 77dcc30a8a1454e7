import { useTranslation } from "react-i18next";
import { languageNames, locales } from "#app/i18n/locale.ts";
import { ChoiceField } from "../choice-field.tsx";
import { type Described, field } from "../form-field.ts";
import { useLocale } from "../locale.ts";
import { TextArea } from "../text-area.tsx";

/** What the letter of an invitation says beside its own words, and in which language. */
export function LetterFields({ fields }: { fields: Record<"locale" | "message", Described> }) {
  const { t } = useTranslation("evaluators");
  const { defaultValue, ...language } = field(fields.locale);
  const here = useLocale();
  return (
    <>
      <ChoiceField
        {...language}
        defaultValue={defaultValue ?? here}
        label={t("invite.language")}
        options={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
        inline
      />
      <TextArea
        {...field(fields.message)}
        label={t("invite.message")}
        help={t("invite.messageHelp")}
        required={false}
        rows={3}
        limit={1000}
      />
    </>
  );
}
