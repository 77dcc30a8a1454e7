import { useTranslation } from "#app/i18n/use-translation.ts";
import { CheckboxField, ChoiceField } from "../choice-field.tsx";
import { type ConsensusField, ConsensusFields } from "./consensus-fields.tsx";
import { type Described, field } from "../form-field.ts";
import { Stack } from "../layout.tsx";

type EvaluationFieldsProps = {
  fields: Record<"applicants" | "others" | "named" | "undo" | ConsensusField, Described>;
};

/** What evaluators see of who applies and of each other, and how long they can take a submitted sheet back. */
export function EvaluationFields({ fields }: EvaluationFieldsProps) {
  const { t } = useTranslation("workbench");
  return (
    <Stack>
      <ChoiceField
        {...field(fields.applicants)}
        label={t("rules.applicants")}
        options={[
          { value: "named", label: t("rules.applicantsNamed"), help: t("rules.applicantsNamedHelp") },
          {
            value: "anonymous",
            label: t("rules.applicantsAnonymous"),
            help: t("rules.applicantsAnonymousHelp"),
          },
        ]}
      />
      <ChoiceField
        {...field(fields.others)}
        label={t("rules.others")}
        options={[
          { value: "never", label: t("rules.never"), help: t("rules.neverHelp") },
          { value: "in-consensus", label: t("rules.inConsensus"), help: t("rules.inConsensusHelp") },
          { value: "after-own", label: t("rules.afterOwn"), help: t("rules.afterOwnHelp") },
        ]}
      />
      <CheckboxField
        name={fields.named.name}
        label={t("rules.named")}
        help={t("rules.namedHelp")}
        defaultChecked={fields.named.initialValue === "on"}
      />
      <ConsensusFields fields={fields} />
      <ChoiceField
        {...field(fields.undo)}
        label={t("rules.undo")}
        options={[
          { value: "ten-minutes", label: t("rules.tenMinutes") },
          { value: "until-end", label: t("rules.untilEnd"), help: t("rules.untilEndHelp") },
        ]}
      />
    </Stack>
  );
}
