import { useTranslation } from "#app/i18n/use-translation.ts";
import { ChoiceField } from "../choice-field.tsx";
import { type Described, field } from "../form-field.ts";
import { Notice } from "../notice.tsx";
import { NumberField } from "../number-field.tsx";

export type ConsensusField = "consensus" | "limit" | "criterionLimit";

/** Whether the evaluators of one application discuss it, and from when on. */
export function ConsensusFields({ fields }: { fields: Record<ConsensusField, Described> }) {
  const { t } = useTranslation("workbench");
  const unit = t("rules.percentPoints");
  return (
    <>
      <ChoiceField
        {...field(fields.consensus)}
        label={t("rules.consensus")}
        options={[
          { value: "none", label: t("rules.noConsensus") },
          { value: "discussion", label: t("rules.discussion"), help: t("rules.discussionHelp") },
        ]}
      />
      <NumberField
        {...field(fields.limit)}
        label={t("rules.limit")}
        help={t("rules.limitHelp")}
        {...{ unit }}
        width="tiny"
      />
      <NumberField
        {...field(fields.criterionLimit)}
        label={t("rules.criterionLimit")}
        help={t("rules.criterionLimitHelp")}
        {...{ unit }}
        width="tiny"
        required={false}
      />
    </>
  );
}

/** Where evaluators would write consensus sheets that do not count. */
export function ConsensusIdle() {
  const { t } = useTranslation("workbench");
  return <Notice tone="warning">{t("rules.consensusNotCounting")}</Notice>;
}
