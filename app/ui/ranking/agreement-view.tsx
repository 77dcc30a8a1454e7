import { useTranslation } from "#app/i18n/use-translation.ts";
import { AgreementMatrix } from "../chart/agreement-matrix.tsx";
import { Disclosure } from "../disclosure.tsx";
import { Section, Stack } from "../layout.tsx";
import { oneDigit, useNumberFormat } from "../locale.ts";
import { Table } from "../table.tsx";
import { Muted } from "../text.tsx";

type Pair = { one: string; other: string; names: string[]; common: number; apart: number; above: number };
type AgreementViewProps = { people: { id: string; name: string }[]; pairs: Pair[] };

/** How far any two evaluators are apart, as a matrix and as a table. */
export function AgreementView({ people, pairs }: AgreementViewProps) {
  const { t } = useTranslation("scrutiny");
  if (pairs.length === 0) return <Muted>{t("evaluators.agreementNone")}</Muted>;
  if (people.length === 0)
    return (
      <Section title={t("evaluators.matrix")} lead={t("evaluators.matrixTooMany")} level={3}>
        <PairTable pairs={pairs} />
      </Section>
    );
  return (
    <Section title={t("evaluators.matrix")} lead={t("evaluators.matrixLead")} level={3}>
      <Stack>
        <AgreementMatrix title={t("evaluators.matrix")} people={people} pairs={pairs} />
        <Disclosure summary={t("evaluators.matrixTable")} boxed>
          <PairTable pairs={pairs} />
        </Disclosure>
      </Stack>
    </Section>
  );
}

function PairTable({ pairs }: { pairs: Pair[] }) {
  const { t } = useTranslation("scrutiny");
  const tenths = useNumberFormat(oneDigit);
  const signed = useNumberFormat({ ...oneDigit, signDisplay: "exceptZero" });
  return (
    <Table
      caption={t("evaluators.matrix")}
      hideCaption
      dense
      rows={pairs}
      rowKey={({ one, other }) => `${one} ${other}`}
      columns={[
        {
          key: "pair",
          label: t("evaluators.pair"),
          rowHeader: true,
          cell: ({ names: [one, other] }) => t("evaluators.pairNames", { one, other }),
        },
        { key: "common", label: t("evaluators.common"), numeric: true, cell: ({ common }) => common },
        { key: "apart", label: t("evaluators.apart"), numeric: true, cell: ({ apart }) => tenths(apart) },
        { key: "above", label: t("evaluators.above"), numeric: true, cell: ({ above }) => signed(above) },
      ]}
    />
  );
}
