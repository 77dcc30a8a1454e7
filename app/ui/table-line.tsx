import type { Column, TableProps } from "./table.tsx";
import { roles } from "./table-roles.ts";
import { type Chosen, SelectRow } from "./table-selection.tsx";
import { SortHeader, type Sort } from "./table-sort.tsx";

const widths = { narrow: "w-14", medium: "w-40", wide: "w-80" };

type HeadProps<Row> = { column: Column<Row>; sort?: Sort; sortParam?: string };

export function Head<Row>({ column, sort, sortParam = "sort" }: HeadProps<Row>) {
  const { key, label, numeric, sortable, hideLabel, width, hideOnPhone } = column;
  const direction = sort?.key === key ? (sort.descending ? "descending" : "ascending") : undefined;
  return (
    <th
      {...roles.column}
      aria-sort={direction}
      data-phone={hideOnPhone ? "hidden" : undefined}
      className={`bg-canvas shadow-[inset_0_-1px_0_var(--control)] px-3 py-2 align-bottom font-semibold text-soft first:pl-0 last:pr-0 lg:sticky lg:top-(--bar) lg:z-10 ${numeric ? "text-right" : "text-left"} ${width ? widths[width] : ""}`}
    >
      {sortable ? (
        <SortHeader
          {...{ column: key, param: sortParam, direction, numeric }}
          descendingFirst={sortable === "descending"}
        >
          {label}
        </SortHeader>
      ) : (
        <span className={hideLabel ? "sr-only" : ""}>{label}</span>
      )}
    </th>
  );
}

type LineProps<Row> = TableProps<Row> & { row: Row; index: number; chosen: Chosen };

export function Line<Row>(props: LineProps<Row>) {
  const {
    row,
    index,
    chosen,
    columns,
    rows,
    rowKey,
    selection,
    current,
    line,
    dense,
    phone = "cards",
  } = props;
  const key = rowKey(row);
  const space = dense ? "py-1.5" : "py-3";
  const last = line && line.after === index + 1 && index + 1 < rows.length;
  return (
    <>
      <tr
        {...roles.row}
        aria-current={current === key ? "true" : undefined}
        className="border-b border-line hover:bg-sunken has-[:checked]:bg-accent-soft aria-[current]:bg-accent-soft"
      >
        {selection && <SelectRow {...{ selection, row, value: key, space, chosen }} />}
        {columns.map((column) => cellOf({ column, row, index, space, isCard: phone === "cards" }))}
      </tr>
      {last && <Rule label={line.label} span={columns.length + (selection ? 1 : 0)} />}
    </>
  );
}

type CellOf<Row> = { column: Column<Row>; row: Row; index: number; space: string; isCard: boolean };

/** No component of its own: of a thousand cells, that alone would be a tenth of a page. What cards need stands on cards only. */
function cellOf<Row>({ column, row, index, space, isCard }: CellOf<Row>) {
  const { key, rowHeader, numeric, nowrap, label, hideLabel, hideOnPhone, cell } = column;
  const Element = rowHeader ? "th" : "td";
  const { role, ...scope } = rowHeader ? roles.rowHeader : roles.cell;
  const asCard = isCard && { role, "data-label": rowHeader || hideLabel ? undefined : label };
  return (
    <Element
      key={key}
      {...scope}
      {...asCard}
      data-phone={hideOnPhone ? "hidden" : undefined}
      className={`px-3 ${space} align-baseline first:pl-0 last:pr-0 ${numeric ? "text-right" : "text-left"} ${rowHeader ? "font-semibold" : ""} ${nowrap ? "md:whitespace-nowrap" : ""}`}
    >
      {isCard ? <div className="min-w-0">{cell(row, index)}</div> : cell(row, index)}
    </Element>
  );
}

/** The line after the last place. */
export function Rule({ label, span }: { label: string; span: number }) {
  return (
    <tr {...roles.row} data-line="">
      <td
        {...roles.cell}
        colSpan={span}
        className="border-t-2 border-accent-fill pt-1 pb-2 text-sm font-semibold text-accent"
      >
        {label}
      </td>
    </tr>
  );
}
