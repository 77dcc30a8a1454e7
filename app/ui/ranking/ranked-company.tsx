import { sayRule } from "#app/i18n/shortlist-rule.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
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
      <TextLink to={`${home}/ranking/${row.applicationId}`}>{row.company}</TextLink>
      <div>
        <Muted small>
          <Reference>{row.number}</Reference>
          {row.country && ` · ${row.country}`}
        </Muted>
      </div>
      {row.moved && <Moved {...row} moved={row.moved} />}
      {row.consensus && <ByConsensus />}
      {(!row.overallReached || row.criteriaBelow.length > 0) && <Below {...{ row, threshold, criteria }} />}
    </div>
  );
}

function ByConsensus() {
  const { t } = useTranslation("consensus");
  return (
    <div>
      <Tag tone="info">{t("beside.tag")}</Tag>
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

/** Who stands elsewhere than the scores alone put it, and by which rule. */
function Moved({ side, moved }: Pick<RankingRow, "side"> & { moved: NonNullable<RankingRow["moved"]> }) {
  const { t } = useTranslation("ranking");
  const say: Translate = useTranslation().t;
  return (
    <div>
      <Tag tone="accent">{t(`rules.side.${side}`)}</Tag>{" "}
      <Muted small>{moved.because.map((rule) => sayRule(rule, say)).join("; ")}</Muted>
    </div>
  );
}
