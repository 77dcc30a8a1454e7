import { useTranslation } from "react-i18next";
import { ChoicesField } from "../choice-field.tsx";
import { TextField } from "../field.tsx";
import { type Described, field } from "../form-field.ts";
import { NumberField } from "../number-field.tsx";
import { SelectField, type SelectOption } from "../select-field.tsx";
import { TopicLevels } from "./topic-levels.tsx";

export type ProfileValues = {
  organisation: string;
  country: string;
  topics: Record<string, string>;
  languages: string[];
  capacity: string;
  confidentiality: string;
};

/** For the list of what is wrong, above the form. */
export function useProfileLabels(): Record<string, string> {
  const { t } = useTranslation("evaluators");
  return {
    organisation: t("profile.organisation"),
    country: t("profile.country"),
    topics: t("profile.topics"),
    languages: t("profile.languages"),
    capacity: t("profile.capacity"),
    confidentiality: t("profile.confidentiality"),
  };
}

type ProfileFieldsProps = {
  fields: Record<keyof Omit<ProfileValues, "confidentiality">, Described>;
  topics: { id: string; label: string }[];
  countries: SelectOption[];
  languages: SelectOption[];
};

/** What an evaluator says of themselves. */
export function ProfileFields({ fields, topics, countries, languages }: ProfileFieldsProps) {
  const { t } = useTranslation("evaluators");
  return (
    <>
      <TextField
        {...field(fields.organisation)}
        label={t("profile.organisation")}
        help={t("profile.organisationHelp")}
        autoComplete="organization"
      />
      <SelectField
        {...field(fields.country)}
        label={t("profile.country")}
        placeholder={t("profile.choose")}
        options={countries}
        width="medium"
      />
      <TopicLevels
        topics={topics}
        chosen={fields.topics.initialValue as Record<string, string> | undefined}
        errors={fields.topics.errors}
      />
      <ChoicesField
        {...field(fields.languages)}
        defaultValue={listed(fields.languages.initialValue)}
        label={t("profile.languages")}
        help={t("profile.languagesHelp")}
        options={languages}
        inline
      />
      <NumberField
        {...field(fields.capacity)}
        label={t("profile.capacity")}
        help={t("profile.capacityHelp")}
        unit={t("profile.capacityUnit")}
      />
    </>
  );
}

/** A single tick comes back as a word, several as a list. */
function listed(value: unknown): string[] {
  return [value ?? []].flat() as string[];
}
