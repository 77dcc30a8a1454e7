import { useSearchParams } from "react-router";
import type en from "#app/i18n/en/ranking.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { HiddenField } from "../field.tsx";
import { FilterForm } from "../filter-form.tsx";
import { Stack } from "../layout.tsx";
import { Pagination } from "../pagination.tsx";
import { searchWith } from "../search-with.ts";
import { SelectField } from "../select-field.tsx";
import { Tabs } from "../tabs.tsx";
import type { Calibration } from "./calibration-note.tsx";
import { RankingChart } from "./ranking-chart.tsx";
import { type RankingRow, RankingTable } from "./ranking-table.tsx";
import { ScoreChart } from "./score-chart.tsx";

type Show = keyof typeof en.shows;

type RankingListProps = {
  call: { places: number; threshold: number | null; byCalibrated: boolean };
  line: { after: number };
  criteria: { id: string; title: string }[];
  calibration: Calibration;
  /** How many applications are ranked. */
  ranked: number;
  /** One page of the rows that the address asks for: how many these are in all and before it, and what follows which number. */
  page: { count: number; rows: RankingRow[]; before: number; previous?: number; next?: number };
  show: Show;
  shows: readonly Show[];
  sort: { key: string; descending: boolean };
  /** Path of the call. */
  home: string;
};

const views = ["table", "byCriterion", "scores", "sure"] as const;

/** The ranking as a table or as a picture of how sure it is; what is asked for stands in the address. */
export function RankingList(props: RankingListProps) {
  const { t } = useTranslation("ranking");
  const { home, call, line, criteria, calibration, page, sort, show, shows, ranked } = props;
  const [search] = useSearchParams();
  const view = views.find((one) => one === search.get("view")) ?? "table";
  const inOrder = show === "all" && sort.key === "place" && !sort.descending;
  const label =
    line.after < call.places
      ? t("lineOfThresholds", { count: line.after, places: call.places })
      : t("line", { places: call.places });
  const drawn = inOrder ? { after: Math.max(0, line.after - page.before), label } : undefined;
  return (
    <Stack>
      <Tabs
        label={t("tabs")}
        items={views.map((one) => ({
          to: searchWith(search, { view: one === "table" ? undefined : one }),
          label: t(one),
          current: one === view,
        }))}
      />
      <Filter {...{ show, shows, view }} />
      {page.rows.length === 0 ? (
        <EmptyState title={t("nothing")} />
      ) : view === "scores" ? (
        <ScoreChart rows={page.rows} {...{ home, line: drawn }} />
      ) : view === "sure" ? (
        <RankingChart rows={page.rows} count={ranked} places={call.places} {...{ home, line: drawn }} />
      ) : (
        <RankingTable
          rows={page.rows}
          places={call.places}
          threshold={call.threshold}
          calibrated={calibration.calibrated}
          byCalibrated={call.byCalibrated}
          byCriterion={view === "byCriterion"}
          intervals={calibration.calibrated || calibration.intervals}
          {...{ home, criteria, sort, line: drawn }}
        />
      )}
      <Pages {...props} />
    </Stack>
  );
}

function Filter({ show, shows, view }: Pick<RankingListProps, "show" | "shows"> & { view: string }) {
  const { t } = useTranslation("ranking");
  return (
    <FilterForm label={t("show")}>
      <HiddenField name="view" value={view} />
      <SelectField
        key={show}
        name="show"
        label={t("show")}
        defaultValue={show}
        options={shows.map((one) => ({ value: one, label: t(`shows.${one}`) }))}
      />
    </FilterForm>
  );
}

function Pages({ page }: RankingListProps) {
  const { t } = useTranslation("ranking");
  const [search] = useSearchParams();
  const behind = (order: number) => searchWith(search, { after: order > 0 ? String(order) : undefined });
  return (
    <Pagination
      previous={page.previous === undefined ? undefined : behind(page.previous)}
      next={page.next === undefined ? undefined : behind(page.next)}
      summary={t("showing", { count: page.count })}
    />
  );
}
