import { useTranslation } from "react-i18next";
import { FormButton } from "../form-button.tsx";
import { Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Table } from "../table.tsx";
import { Muted, VisuallyHidden } from "../text.tsx";
import { type Candidate, candidateColumns } from "./candidate-columns.tsx";

type AlternativesProps = {
  alternatives: Candidate[];
  pairs: unknown[];
  wanted: number;
  /** The call's path. */
  calls: string;
};

/** Who else could have an application, the best suited first, and what adding them would mean. */
export function Alternatives({ alternatives, pairs, wanted, calls }: AlternativesProps) {
  const { t } = useTranslation("assignment");
  return (
    <Section title={t("change.alternatives")} level={3} lead={t("change.alternativesLead")}>
      <Stack gap="small">
        {pairs.length >= wanted && alternatives.length > 0 && (
          <Notice tone="neutral">{t("change.full")}</Notice>
        )}
        <Table
          caption={t("change.alternatives")}
          hideCaption
          rows={alternatives}
          rowKey={({ evaluatorId }) => evaluatorId}
          empty={<Muted>{t("change.noAlternatives")}</Muted>}
          columns={[
            ...candidateColumns<Candidate>(t, calls),
            {
              key: "load",
              label: t("change.load.title"),
              cell: ({ load, capacity }) => t("change.load.after", { load: load + 1, capacity }),
            },
            {
              key: "add",
              label: t("change.action"),
              hideLabel: true,
              cell: ({ evaluatorId, name }) => (
                <FormButton action="" fields={{ add: evaluatorId }} size="small" icon="plus">
                  {t("change.add")} <VisuallyHidden>{t("change.addName", { name })}</VisuallyHidden>
                </FormButton>
              ),
            },
          ]}
        />
      </Stack>
    </Section>
  );
}
