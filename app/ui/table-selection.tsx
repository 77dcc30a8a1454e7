import { type ReactNode, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useHydrated } from "./hydrated.ts";
import { roles } from "./table-roles.ts";

export type Selection<Row> = {
  /** Name of the checkboxes; their values are the rows' keys. */
  name: string;
  label: (row: Row) => string;
  /** Whether all are chosen to begin with. */
  initially?: boolean;
  /** Id of the form to which they belong, when the table does not stand in it. */
  form?: string;
  /** What can be done with the chosen rows. */
  actions?: ReactNode;
};

export type Chosen = {
  count: number;
  all: boolean;
  has: (key: string) => boolean;
  choose: (key: string, on: boolean, upTo: boolean) => void;
  chooseAll: (on: boolean) => void;
};

/** Which of the rows shown are chosen; `upTo` chooses everything between this row and the last one touched. */
export function useSelection(keys: string[], initially = false): Chosen {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(initially ? keys : []));
  const [last, setLast] = useState<string>();
  const here = keys.filter((key) => chosen.has(key));

  const set = (some: string[], on: boolean) =>
    setChosen(new Set(on ? [...here, ...some] : here.filter((key) => !some.includes(key))));

  return {
    count: here.length,
    all: here.length > 0 && here.length === keys.length,
    has: (key) => chosen.has(key),
    chooseAll: (on) => set(keys, on),
    choose: (key, on, upTo) => {
      set(upTo ? between(keys, last ?? key, key) : [key], on);
      setLast(key);
    },
  };
}

function between(keys: string[], one: string, other: string) {
  const ends = [Math.max(0, keys.indexOf(one)), keys.indexOf(other)];
  return keys.slice(Math.min(...ends), Math.max(...ends) + 1);
}

export function SelectAll({ count, all, chooseAll }: Chosen) {
  const { t } = useTranslation("ui");
  const live = useHydrated();
  return (
    <th
      {...roles.column}
      className="w-10 bg-canvas shadow-[inset_0_-1px_0_var(--control)] py-2 text-left lg:sticky lg:top-(--bar) lg:z-10"
    >
      {live ? (
        <input
          type="checkbox"
          className="tick align-middle"
          aria-label={t("selectAll")}
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && !all;
          }}
          onChange={(event) => chooseAll(event.target.checked)}
        />
      ) : (
        <span className="sr-only">{t("select")}</span>
      )}
    </th>
  );
}

type SelectRowProps<Row> = {
  selection: Selection<Row>;
  row: Row;
  value: string;
  space: string;
  chosen: Chosen;
};

export function SelectRow<Row>({ selection, row, value, space, chosen }: SelectRowProps<Row>) {
  return (
    <td {...roles.cell} data-select="" className={`${space} pr-3 align-top`}>
      <input
        type="checkbox"
        className="tick"
        name={selection.name}
        value={value}
        form={selection.form}
        aria-label={selection.label(row)}
        checked={chosen.has(value)}
        onChange={({ target, nativeEvent }) =>
          chosen.choose(value, target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
        }
      />
    </td>
  );
}

/** Without JavaScript it cannot count and is always there. */
export function SelectionBar({ count, actions }: Chosen & { actions?: ReactNode }) {
  const { t } = useTranslation("ui");
  const live = useHydrated();
  if (!actions || (live && count === 0)) return null;
  return (
    <div className="foot-bar sticky bottom-3 z-20 mt-4 flex flex-wrap items-center gap-x-5 gap-y-2 rounded-[10px] border border-line bg-surface px-4 py-2.5 shadow-raised print:hidden">
      {live && <output className="text-sm font-semibold tabular-nums">{t("selected", { count })}</output>}
      <div className="flex flex-wrap items-center gap-2">{actions}</div>
    </div>
  );
}
