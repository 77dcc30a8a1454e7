import { type NamedRule, sayRule } from "#app/i18n/shortlist-rule.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Section } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Table } from "../table.tsx";
import { TextLink } from "../text.tsx";
import { Arrange } from "./arrange.tsx";
import { useSetUp } from "./set-up-page.tsx";

type Criterion = {
  id: string;
  title: string;
  weight: number;
  share: number;
  most: number;
  threshold?: number;
};

/** The criteria in their order, with what each weighs. */
export function CriteriaTable({ criteria, frozen }: { criteria: Criterion[]; frozen: boolean }) {
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  const percent = useNumberFormat({ style: "percent", maximumFractionDigits: 1 });
  const number = useNumberFormat();
  const name = ({ title }: Criterion) => title || t("page.unnamed");
  const arrange = {
    key: "arrange",
    label: t("page.order"),
    nowrap: true,
    cell: (row: Criterion) => (
      <Arrange
        id={row.id}
        name={name(row)}
        first={row === criteria[0]}
        last={row === criteria.at(-1)}
        removable={criteria.length > 1}
      />
    ),
  };
  return (
    <Table
      caption={t("criteria.title")}
      hideCaption
      rows={criteria}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          label: t("criteria.criterion"),
          rowHeader: true,
          cell: (row) => <TextLink to={`${home}/set-up/criteria/${row.id}`}>{name(row)}</TextLink>,
        },
        { key: "weight", label: t("criteria.weight"), numeric: true, cell: ({ weight }) => number(weight) },
        { key: "share", label: t("criteria.share"), numeric: true, cell: ({ share }) => percent(share) },
        { key: "most", label: t("criteria.most"), numeric: true, cell: ({ most }) => number(most) },
        {
          key: "threshold",
          label: t("criteria.threshold"),
          numeric: true,
          cell: ({ threshold }) => (threshold === undefined ? "–" : number(threshold)),
        },
        ...(frozen ? [] : [arrange]),
      ]}
    />
  );
}

type SelectionProps = {
  selection: {
    places: number;
    evaluatorsPerApplication: number;
    reserve: number;
    threshold?: number;
    tieBreaks: string[];
    combination: "mean" | "median" | "consensus";
    ranksBy: "score" | "calibrated";
    halfMarks: boolean;
    shortlistRules: NamedRule[];
  };
};

/** What decides over the whole, with the way to change it. */
export function SelectionFacts({ selection }: SelectionProps) {
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  const number = useNumberFormat();
  const percent = useNumberFormat({ style: "percent" });
  const say: Translate = useTranslation().t;
  const { places, evaluatorsPerApplication, reserve, ranksBy, threshold, tieBreaks, combination, halfMarks } =
    selection;
  const rules = selection.shortlistRules.map((rule) => sayRule(rule, say));
  return (
    <Section
      title={t("selection.title")}
      actions={
        <LinkButton to={`${home}/set-up/selection`} size="small" icon="pencil">
          {t("page.edit")}
        </LinkButton>
      }
    >
      <DescriptionList
        items={[
          { term: t("selection.places"), value: number(places) },
          { term: t("selection.reserve"), value: number(reserve) },
          { term: t("selection.evaluators"), value: number(evaluatorsPerApplication) },
          {
            term: t("selection.threshold"),
            value: threshold === undefined ? t("selection.noThreshold") : percent(threshold / 100),
          },
          { term: t("selection.combination"), value: t(`selection.by.${combination}`) },
          { term: t("selection.ranksBy"), value: t(`selection.rank.${ranksBy}`) },
          { term: t("selection.marks"), value: t(halfMarks ? "selection.half" : "selection.whole") },
          { term: t("selection.rules"), value: rules.join("; ") || t("selection.noRules") },
          { term: t("selection.ties"), value: tieBreaks.join(", ") || t("selection.noTies") },
        ]}
      />
    </Section>
  );
}
