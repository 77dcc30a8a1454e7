import { languageNames, locales } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { ChoiceField } from "../choice-field.tsx";
import { TextField } from "../field.tsx";
import { type Described, field } from "../form-field.ts";
import { PasswordField } from "../password-field.tsx";

export type NewPersonValues = { name: string; email: string; password: string; locale?: string };

type Fields = Record<keyof NewPersonValues, Described>;

type NewPersonFieldsProps = {
  fields: Fields;
  /** Already proved, by the link that brought the person here. */
  email?: string;
  /** Asks for the language of the account; else it is the page's. */
  withLanguage?: boolean;
};

/** What somebody is asked for to get an account. */
export function NewPersonFields({ fields, email, withLanguage }: NewPersonFieldsProps) {
  const { t, locale } = useTranslation("accounts");
  return (
    <>
      <TextField
        {...field(fields.name)}
        label={t("field.name")}
        help={t("field.nameHelp")}
        autoComplete="name"
      />
      <TextField
        {...field(fields.email)}
        {...(email && { defaultValue: email, readOnly: true })}
        label={t("field.email")}
        type="email"
        autoComplete="username"
      />
      <PasswordField
        {...field(fields.password)}
        label={t("field.password")}
        help={t("field.newPasswordHelp")}
        autoComplete="new-password"
      />
      {withLanguage && (
        <ChoiceField
          {...field(fields.locale)}
          defaultValue={field(fields.locale).defaultValue ?? locale}
          label={t("field.language")}
          help={t("field.languageHelp")}
          options={locales.map((locale) => ({ value: locale, label: languageNames[locale] }))}
          inline
        />
      )}
    </>
  );
}
