import { useTranslation } from "#app/i18n/use-translation.ts";
import { useFileSize } from "../application/stored-files.tsx";
import { useNumberFormat } from "../locale.ts";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import type { Tone } from "../tone.ts";
import type { Purpose } from "./purposes.ts";

export type State = "unconfirmed" | "held" | "not-due" | "to-warn" | "warned" | "erasing";
export type DueRow = {
  purpose: Purpose;
  due: Date;
  /** Not before: managers are warned first. */
  from: Date;
  state: State;
  warnedAt: Date | undefined;
  items: number;
  held: number;
  files: number;
  bytes: number;
};

const tones: Record<State, Tone> = {
  unconfirmed: "warning",
  held: "warning",
  "not-due": "neutral",
  "to-warn": "info",
  warned: "info",
  erasing: "danger",
};

/** Each purpose with what there is of it, and from when on it is erased. */
export function DueTable({ rows, zone, home }: { rows: DueRow[]; zone: string; home: string }) {
  const { t } = useTranslation("retention");
  const number = useNumberFormat();
  const size = useFileSize();
  return (
    <Table
      caption={t("dueTitle")}
      hideCaption
      rows={rows}
      rowKey={({ purpose }) => purpose}
      columns={[
        {
          key: "purpose",
          label: t("what"),
          rowHeader: true,
          cell: ({ purpose }) => (
            <TextLink to={`${home}/retention/${purpose}`}>{t(`purpose.${purpose}`)}</TextLink>
          ),
        },
        {
          key: "items",
          label: t("items"),
          numeric: true,
          cell: ({ items, held }) => (
            <>
              {number(items)}
              {held > 0 && <Muted small> {t("heldToo", { count: held })}</Muted>}
            </>
          ),
        },
        {
          key: "files",
          label: t("files"),
          numeric: true,
          cell: ({ files, bytes }) => (files > 0 ? `${number(files)} (${size(bytes)})` : "–"),
        },
        { key: "due", label: t("from"), nowrap: true, cell: ({ from }) => <Day at={from} zone={zone} /> },
        {
          key: "state",
          label: t("state"),
          cell: (row) => <StateTag state={row.items + row.held > 0 ? row.state : undefined} />,
        },
      ]}
    />
  );
}

export function Day({ at, zone }: { at: Date; zone: string }) {
  return <DateTime at={at} zone={zone} format="date" />;
}

/** `undefined`: nothing is left of it. */
export function StateTag({ state }: { state: State | undefined }) {
  const { t } = useTranslation("retention");
  return state ? <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag> : <Tag>{t("states.nothing")}</Tag>;
}
