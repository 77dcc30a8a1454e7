import { useTranslation } from "react-i18next";
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
  return (
    <div>
      <TextLink to={`${home}/applications/${row.applicationId}`}>{row.company}</TextLink>
      <div>
        <Muted small>
          <Reference>{row.number}</Reference>
          {row.country && ` · ${row.country}`}
        </Muted>
      </div>
      {(!row.overallReached || row.criteriaBelow.length > 0) && <Below {...{ row, threshold, criteria }} />}
    </div>
  );
}

/** Which thresholds it does not reach. */
function Below({ row, threshold, criteria }: Omit<RankedCompanyProps, "home">) {
  const { t } = useTranslation("ranking");
  const below = [
    ...(row.overallReached ? [] : [t("belowOverall", { threshold: threshold ?? 0 })]),
    ...criteria.filter(({ id }) => row.criteriaBelow.includes(id)).map(({ title }) => title),
  ];
  return (
    <>
      <Tag tone="warning">{t("below")}</Tag> <Muted small>{below.join(", ")}</Muted>
    </>
  );
}
