import { languageNames, locales } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { ChoiceField } from "../choice-field.tsx";
import { DateField } from "../date-field.tsx";
import { type Described, field } from "../form-field.ts";
import { useLocale } from "../locale.ts";
import { NumberField } from "../number-field.tsx";
import { SelectField } from "../select-field.tsx";
import { TextArea } from "../text-area.tsx";

export type LetterValues = {
  locale: string;
  message: string;
  answerBy: string;
  askedFor: string;
  kind: string;
};
export type Kind = { id: string; name: string };

/** For the list of what is wrong, above the form. */
export function useLetterLabels(): Record<string, string> {
  const { t } = useTranslation("inviting");
  return { answerBy: t("letter.answerBy"), askedFor: t("letter.askedFor"), kind: t("letter.kind") };
}

/** What the letter of an invitation says and asks for, and in which language. */
export function LetterFields({
  fields,
  kinds,
}: {
  fields: Record<keyof LetterValues, Described>;
  kinds: Kind[];
}) {
  const { t } = useTranslation("inviting");
  const { defaultValue, ...language } = field(fields.locale);
  const here = useLocale();
  return (
    <>
      <ChoiceField
        {...language}
        defaultValue={defaultValue ?? here}
        label={t("letter.language")}
        options={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
        inline
      />
      {kinds.length > 0 && <KindField of={fields.kind} kinds={kinds} label={t("letter.kind")} />}
      <NumberField
        {...field(fields.askedFor)}
        label={t("letter.askedFor")}
        help={t("letter.askedForHelp")}
        unit={t("letter.askedForUnit")}
        required={false}
      />
      <DateField
        {...field(fields.answerBy)}
        label={t("letter.answerBy")}
        help={t("letter.answerByHelp")}
        required={false}
      />
      <TextArea
        {...field(fields.message)}
        label={t("letter.message")}
        help={t("letter.messageHelp")}
        required={false}
        rows={3}
        limit={1000}
      />
    </>
  );
}

/** One of the call's kinds of evaluators, or none of them. */
export function KindField({
  of,
  kinds,
  label,
  help,
}: {
  of: Described;
  kinds: Kind[];
  label: string;
  help?: string;
}) {
  const { t } = useTranslation("inviting");
  return (
    <SelectField
      {...field(of)}
      label={label}
      help={help}
      required={false}
      placeholder={t("letter.noKind")}
      options={kinds.map(({ id, name }) => ({ value: id, label: name }))}
      width="medium"
    />
  );
}
