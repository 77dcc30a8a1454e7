import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Pagination } from "../pagination.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type EvaluatorRow = {
  evaluatorId: string;
  name: string;
  organisation: string;
  done: number;
  all: number;
  excusedAt: Date | null;
  excuse: string | null;
  remindedAt: Date | null;
  /** In points, from what the programme would give. */
  distance: { mean: number; apart: number } | null;
};

type AtSamplesProps = {
  rows: EvaluatorRow[];
  next?: string;
  onlyWaiting: boolean;
  /** How many have samples left. */
  waiting: number;
  shown: boolean;
  zone: string;
  /** Path of the call. */
  call: string;
};

/** Which evaluators have scored the samples, and how far each of them is from the programme. */
export function AtSamples({ rows, next, onlyWaiting, waiting, shown, zone, call }: AtSamplesProps) {
  const { t } = useTranslation("samples");
  const home = `${call}/samples`;
  const here = onlyWaiting ? `${home}?waiting` : home;
  return (
    <Section title={t("people.title")} lead={t("people.lead")}>
      <Stack>
        <Row>
          {shown && waiting > 0 && (
            <FormButton action={home} icon="mail">
              {t("people.remind", { count: waiting })}
            </FormButton>
          )}
          <LinkButton to={onlyWaiting ? home : `${home}?waiting`} size="small" icon="filter" kind="quiet">
            {t(onlyWaiting ? "people.everybody" : "people.onlyWaiting")}
          </LinkButton>
        </Row>
        <People rows={rows} {...{ shown, zone, call }} />
        <Pagination next={next && `${here}${onlyWaiting ? "&" : "?"}after=${next}`} />
      </Stack>
    </Section>
  );
}

type PeopleProps = Pick<AtSamplesProps, "rows" | "shown" | "zone" | "call">;

function People({ rows, shown, zone, call }: PeopleProps) {
  const { t } = useTranslation("samples");
  return (
    <Table
      caption={t("people.title")}
      hideCaption
      dense
      rows={rows}
      rowKey={({ evaluatorId }) => evaluatorId}
      empty={t("people.none")}
      columns={[
        {
          key: "name",
          label: t("people.evaluator"),
          rowHeader: true,
          cell: (row) => <TextLink to={`${call}/evaluators/${row.evaluatorId}`}>{row.name}</TextLink>,
        },
        { key: "done", label: t("people.done"), cell: (row) => <Done {...row} /> },
        {
          key: "mean",
          label: t("people.mean"),
          numeric: true,
          cell: ({ distance }) => <Signed value={distance?.mean} />,
        },
        {
          key: "apart",
          label: t("people.apart"),
          numeric: true,
          cell: ({ distance }) => <Unsigned value={distance?.apart} />,
        },
        {
          key: "reminded",
          label: t("people.told"),
          nowrap: true,
          cell: ({ remindedAt }) =>
            remindedAt ? <DateTime at={remindedAt} zone={zone} format="short" /> : <Muted>–</Muted>,
        },
        {
          key: "excuse",
          label: t("people.excuse"),
          hideLabel: true,
          cell: ({ evaluatorId, done, all, excusedAt }) =>
            shown &&
            done < all &&
            !excusedAt && (
              <TextLink to={`${call}/samples/excuse/${evaluatorId}`}>{t("people.excuse")}</TextLink>
            ),
        },
      ]}
    />
  );
}

function Done({ done, all, excusedAt, excuse }: EvaluatorRow) {
  const { t } = useTranslation("samples");
  if (excusedAt && done < all)
    return (
      <>
        <Tag tone="info">{t("people.excused")}</Tag> <Muted small>{excuse}</Muted>
      </>
    );
  return (
    <Tag tone={all > 0 && done === all ? "success" : "neutral"}>{t("people.doneOf", { done, all })}</Tag>
  );
}

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

function Signed({ value }: { value?: number }) {
  const write = useNumberFormat({ ...oneDecimal, signDisplay: "exceptZero" });
  return value === undefined ? "–" : write(value);
}

function Unsigned({ value }: { value?: number }) {
  const write = useNumberFormat(oneDecimal);
  return value === undefined ? "–" : write(value);
}
