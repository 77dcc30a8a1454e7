import { Form, useSearchParams } from "react-router";
import type en from "#app/i18n/en/more.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Row, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Pagination } from "../pagination.tsx";
import { searchWith } from "../search-with.ts";
import { Table } from "../table.tsx";
import { Tabs } from "../tabs.tsx";
import { type MoreRow, useMoreColumns } from "./more-columns.tsx";

const shows = ["all", "near", "ordered"] as const satisfies (keyof typeof en.shows)[];

type MoreListProps = {
  page: { count: number; rows: MoreRow[]; next?: number; previous?: number };
  show: (typeof shows)[number];
  sort: { key: string; descending: boolean };
  /** Whether all are ticked to begin with. */
  ticked: boolean;
  /** How many could change sides of the line. */
  near: number;
  /** Until the results are out. */
  open: boolean;
  /** The routing's own path. */
  here: string;
};

/** Applications to order more evaluations for; those chosen are looked at together before anything is ordered. */
export function MoreList({ page, show, sort, ticked, near, open, here }: MoreListProps) {
  const { t } = useTranslation("more");
  const [search] = useSearchParams();
  const list = `${here}/more`;
  const at = (after?: number) =>
    after === undefined
      ? undefined
      : searchWith(search, { after: after > 0 ? String(after) : undefined, says: undefined });
  return (
    <Stack>
      {!open && <Notice>{t("over")}</Notice>}
      <Row justify="between">
        <Tabs
          label={t("show")}
          items={shows.map((one) => ({
            to: one === "all" ? list : `${list}?show=${one}`,
            label: t(`shows.${one}`),
            current: one === show,
          }))}
        />
        {open && near > 0 && (
          <LinkButton to={`${list}?show=near&ticked=all`} icon="check" size="small">
            {t("preset", { count: near })}
          </LinkButton>
        )}
      </Row>
      <Form method="get" action={`${list}/order`}>
        <Table
          caption={t("title")}
          hideCaption
          rows={page.rows}
          rowKey={({ id }) => id}
          sort={sort}
          selection={
            open
              ? {
                  name: "application",
                  label: ({ company }) => t("choose", { company }),
                  initially: ticked,
                  actions: <Button size="small">{t("orderChosen")}</Button>,
                }
              : undefined
          }
          empty={<EmptyState title={t(`none.${show}`)} />}
          columns={useMoreColumns(here, open)}
        />
      </Form>
      <Pagination
        previous={at(page.previous)}
        next={at(page.next)}
        summary={t("showing", { count: page.count })}
      />
    </Stack>
  );
}
