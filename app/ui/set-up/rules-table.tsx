import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink } from "../text.tsx";
import { Arrange } from "./arrange.tsx";
import { useSetUp } from "./set-up-page.tsx";

export type RuleKind =
  "countries" | "company-age" | "company-size" | "one-per-company" | "required-answers" | "manual";
type Rule = { id: string; kind: RuleKind; statement: string; selfCheck: boolean; countries?: number };

/** The rules of eligibility in their order. */
export function RulesTable({ rules }: { rules: Rule[] }) {
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  const name = ({ statement }: Rule) => statement || t("page.unnamed");
  return (
    <Table
      caption={t("step.eligibility")}
      hideCaption
      rows={rules}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("eligibility.none")}>{t("problem.no-rules")}</EmptyState>}
      columns={[
        {
          key: "statement",
          label: t("eligibility.statement"),
          rowHeader: true,
          cell: (rule) => (
            <Stack gap="tight">
              <TextLink to={`${home}/set-up/eligibility/${rule.id}`}>{name(rule)}</TextLink>
              {rule.countries !== undefined && (
                <Muted small>{t("eligibility.countriesChosen", { count: rule.countries })}</Muted>
              )}
            </Stack>
          ),
        },
        {
          key: "kind",
          label: t("eligibility.checkedBy"),
          cell: ({ kind }) => t(`eligibility.kind.${kind}`),
        },
        {
          key: "self",
          label: t("eligibility.asked"),
          cell: ({ selfCheck }) => (selfCheck ? <Tag>{t("eligibility.selfCheck")}</Tag> : "–"),
        },
        {
          key: "arrange",
          label: t("page.order"),
          width: "medium",
          nowrap: true,
          cell: (rule) => (
            <Arrange id={rule.id} name={name(rule)} first={rule === rules[0]} last={rule === rules.at(-1)} />
          ),
        },
      ]}
    />
  );
}

/** A new rule begins with its kind. */
export function AddRule({ kinds }: { kinds: RuleKind[] }) {
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  return (
    <Section title={t("eligibility.add")} lead={t("eligibility.addLead")}>
      <Row>
        {kinds.map((kind) => (
          <LinkButton key={kind} to={`${home}/set-up/eligibility/new?kind=${kind}`} icon="plus" size="small">
            {t(`eligibility.new.${kind}`)}
          </LinkButton>
        ))}
      </Row>
    </Section>
  );
}
