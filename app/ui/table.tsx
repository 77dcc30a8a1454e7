import { type ReactNode, useId } from "react";
import { Head, Line } from "./table-line.tsx";
import { roles } from "./table-roles.ts";
import { SelectAll, type Selection, SelectionBar, useSelection } from "./table-selection.tsx";
import type { Sort } from "./table-sort.tsx";

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row, index: number) => ReactNode;
  numeric?: boolean;
  sortable?: boolean | "descending";
  rowHeader?: boolean;
  hideOnPhone?: boolean;
  hideLabel?: boolean;
  width?: "narrow" | "medium" | "wide";
  nowrap?: boolean;
};

export type TableProps<Row> = {
  caption: string;
  hideCaption?: boolean;
  columns: Column<Row>[];
  rows: Row[];
  rowKey: (row: Row) => string;
  sort?: Sort;
  sortParam?: string;
  selection?: Selection<Row>;
  /** `matrix`: with more columns than any screen may have room for. */
  phone?: "cards" | "scroll" | "matrix";
  /** Key of the row that a panel shows. */
  current?: string;
  empty?: ReactNode;
  /** A line after so many rows, such as the last place. */
  line?: { after: number; label: string };
  dense?: boolean;
};

const shapes = {
  cards: { region: "md:max-lg:overflow-x-auto", table: "table-cards" },
  scroll: {
    region: "max-lg:overflow-x-auto print:overflow-visible",
    table: "max-lg:min-w-[44rem] print:min-w-0",
  },
  matrix: { region: "overflow-x-auto print:overflow-visible", table: "" },
};

/** A list to compare line by line; its heads stay in sight, on phones each row becomes a card. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, hideCaption, columns, rows, rowKey, selection, phone = "cards", empty } = props;
  const id = useId();
  const chosen = useSelection(rows.map(rowKey), selection?.initially);
  if (rows.length === 0 && empty) return empty;
  return (
    <div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the keyboard */}
      <section aria-labelledby={id} tabIndex={0} className={`relative ${shapes[phone].region}`}>
        <table {...roles.table} className={`w-full border-collapse text-sm ${shapes[phone].table}`}>
          <caption id={id} className={hideCaption ? "sr-only" : "pb-3 text-left text-lg font-[640]"}>
            {caption}
          </caption>
          <thead {...roles.group}>
            <tr {...roles.row}>
              {selection && <SelectAll {...chosen} />}
              {columns.map((column) => (
                <Head key={column.key} column={column} sort={props.sort} sortParam={props.sortParam} />
              ))}
            </tr>
          </thead>
          <tbody {...roles.group}>
            {rows.map((row, index) => (
              <Line key={rowKey(row)} {...{ ...props, row, index, chosen }} />
            ))}
          </tbody>
        </table>
      </section>
      {selection && <SelectionBar {...chosen} actions={selection.actions} />}
    </div>
  );
}
