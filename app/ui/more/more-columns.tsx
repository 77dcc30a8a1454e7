import { useTranslation } from "#app/i18n/use-translation.ts";
import { ApplicationName } from "../assignment/application-name.tsx";
import { Row, Stack } from "../layout.tsx";
import { useNumberFormat, useScoreFormat } from "../locale.ts";
import type { Column } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink, VisuallyHidden } from "../text.tsx";

export type MoreRow = {
  id: string;
  number: string;
  company: string;
  extra: number;
  done: number;
  wanted: number;
  place: number | null;
  /** Percent of the most, then percent points. */
  percent: number | null;
  spread: number | null;
  distance: number | null;
  near: boolean;
};

/** What tells where one more evaluation buys most. */
export function useMoreColumns(here: string, open: boolean): Column<MoreRow>[] {
  const { t } = useTranslation("more");
  const score = useScoreFormat();
  const tenths = useNumberFormat({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signed = useNumberFormat({
    ...{ minimumFractionDigits: 1, maximumFractionDigits: 1 },
    signDisplay: "exceptZero",
  });
  const known = (value: number | null, write: (value: number) => string) =>
    value === null ? "–" : write(value);
  return [
    {
      key: "place",
      label: t("column.place"),
      numeric: true,
      sortable: true,
      cell: ({ place }) => place ?? "–",
    },
    {
      key: "company",
      label: t("column.application"),
      rowHeader: true,
      sortable: true,
      width: "wide",
      cell: (row) => <Application {...row} here={here} open={open} />,
    },
    {
      key: "done",
      label: t("column.done"),
      numeric: true,
      sortable: true,
      nowrap: true,
      cell: ({ done, wanted }) => t("doneOf", { done, wanted }),
    },
    {
      key: "percent",
      label: t("column.score"),
      numeric: true,
      sortable: "descending",
      nowrap: true,
      cell: ({ percent }) => known(percent, score),
    },
    {
      key: "spread",
      label: t("column.spread"),
      numeric: true,
      sortable: "descending",
      cell: ({ spread }) => known(spread, tenths),
    },
    {
      key: "distance",
      label: t("column.distance"),
      numeric: true,
      sortable: true,
      cell: ({ distance }) => known(distance, signed),
    },
  ];
}

function Application({
  id,
  company,
  number,
  near,
  extra,
  here,
  open,
}: MoreRow & { here: string; open: boolean }) {
  const { t } = useTranslation("more");
  return (
    <Stack gap="tight">
      <span>
        <ApplicationName to={`${here}/${id}`} company={company} number={number} />
      </span>
      {(near || extra > 0) && (
        <Row gap="tight">
          {near && <Tag tone="info">{t("near")}</Tag>}
          {extra > 0 && <Tag>{t("ordered", { count: extra })}</Tag>}
          {extra > 0 && open && (
            <Muted small>
              <TextLink to={`${here}/more/take-back?application=${id}`}>
                {t("takeBack.link")} <VisuallyHidden>{t("takeBack.linkName", { company })}</VisuallyHidden>
              </TextLink>
            </Muted>
          )}
        </Row>
      )}
    </Stack>
  );
}
