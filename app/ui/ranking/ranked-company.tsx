import { useTranslation } from "react-i18next";
import { Row, Stack } from "../layout.tsx";
import { Tag } from "../tag.tsx";
import { Muted, Reference, TextLink } from "../text.tsx";
import type { RankingRow } from "./ranking-table.tsx";

type RankedCompanyProps = {
  row: RankingRow;
  home: string;
  threshold: number | null;
  criteria: { id: string; title: string }[];
};

/** Who it is, and what its place alone does not say. */
export function RankedCompany({ row, home, threshold, criteria }: RankedCompanyProps) {
  const { t } = useTranslation("ranking");
  const below = criteria.filter(({ id }) => row.criteriaBelow.includes(id));
  return (
    <Stack gap="tight">
      <Row gap="tight">
        <TextLink to={`${home}/applications/${row.applicationId}`}>{row.company}</TextLink>
        {row.grey && <Tag tone="info">{t("greyTag")}</Tag>}
      </Row>
      <Muted small>
        <Reference>{row.number}</Reference>
        {row.country && ` · ${row.country}`}
      </Muted>
      {(!row.overallReached || below.length > 0) && (
        <Row gap="tight">
          {!row.overallReached && (
            <Tag tone="warning">{t("belowOverall", { threshold: threshold ?? 0 })}</Tag>
          )}
          {below.map(({ id, title }) => (
            <Tag key={id} tone="warning">
              {t("belowCriterion", { criterion: title })}
            </Tag>
          ))}
        </Row>
      )}
    </Stack>
  );
}
