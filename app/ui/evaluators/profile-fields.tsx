import { useTranslation } from "#app/i18n/use-translation.ts";
import { ChoicesField } from "../choice-field.tsx";
import { TextField } from "../field.tsx";
import { type Described, field } from "../form-field.ts";
import { NumberField } from "../number-field.tsx";
import { SelectField, type SelectOption } from "../select-field.tsx";
import { type Kind, KindField } from "./letter-fields.tsx";
import { TopicLevels } from "./topic-levels.tsx";

export type ProfileValues = {
  organisation: string;
  country: string;
  kind: string;
  topics: Record<string, string>;
  languages: string[];
  capacity: string;
  least: string;
  stopped?: string;
  confidentiality: string;
};

/** For the list of what is wrong, above the form. */
export function useProfileLabels(): Record<string, string> {
  const { t } = useTranslation("evaluators");
  const { t: inviting } = useTranslation("inviting");
  return {
    organisation: t("profile.organisation"),
    country: t("profile.country"),
    topics: t("profile.topics"),
    languages: t("profile.languages"),
    capacity: t("profile.capacity"),
    least: inviting("profile.least"),
    confidentiality: t("profile.confidentiality"),
  };
}

type ProfileFieldsProps = {
  fields: Record<keyof Omit<ProfileValues, "confidentiality" | "stopped">, Described>;
  topics: { id: string; label: string }[];
  countries: SelectOption[];
  languages: SelectOption[];
  /** None where the call tells no kinds apart. */
  kinds: Kind[];
  /** How many applications the invitation asks for. */
  askedFor?: number | null;
};

/** What an evaluator says of themselves. */
export function ProfileFields(props: ProfileFieldsProps) {
  const { fields, topics, countries, languages, kinds } = props;
  const { t } = useTranslation("evaluators");
  const { t: inviting } = useTranslation("inviting");
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
      {kinds.length > 0 && (
        <KindField
          of={fields.kind}
          kinds={kinds}
          label={inviting("profile.kind")}
          help={inviting("profile.kindHelp")}
        />
      )}
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
      <LoadFields {...props} />
    </>
  );
}

/** How much somebody takes on: at most, and at least if they wish. */
function LoadFields({ fields, askedFor }: Pick<ProfileFieldsProps, "fields" | "askedFor">) {
  const { t } = useTranslation("evaluators");
  const { t: inviting } = useTranslation("inviting");
  const asked = askedFor ? `${inviting("profile.askedFor", { count: askedFor })} ` : "";
  return (
    <>
      <NumberField
        {...field(fields.capacity)}
        label={t("profile.capacity")}
        help={asked + t("profile.capacityHelp")}
        unit={t("profile.capacityUnit")}
      />
      <NumberField
        {...field(fields.least)}
        label={inviting("profile.least")}
        help={inviting("profile.leastHelp")}
        unit={t("profile.capacityUnit")}
        required={false}
      />
    </>
  );
}

/** A single tick comes back as a word, several as a list. */
function listed(value: unknown): string[] {
  return [value ?? []].flat() as string[];
}
