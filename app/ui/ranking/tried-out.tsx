import { useTranslation } from "#app/i18n/use-translation.ts";
import { Figure, Figures } from "../figure.tsx";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat, useScoreFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { type Column, Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, Reference, TextLink } from "../text.tsx";

type Side = "within" | "tied" | "outside";
type Tried = {
  applicationId: string;
  number: string;
  company: string;
  place: number;
  percent: number;
  side: Side;
  placeNow: number;
  percentNow: number;
  sideNow: Side;
};

type TriedOutProps = {
  places: number;
  /** False where no shortlist would keep the rules. */
  kept: boolean;
  enter: number;
  leave: number;
  moved: number;
  changed: Tried[];
  rows: Tried[];
  home: string;
};

/** What would be otherwise, beside what is. */
export function TriedOut({ kept, enter, leave, moved, changed, rows, places, home }: TriedOutProps) {
  const { t } = useTranslation("scrutiny");
  const number = useNumberFormat();
  return (
    <Stack gap="large">
      <Section title={t("whatIf.result")} level={3}>
        <Stack>
          {!kept && <Notice tone="warning">{t("whatIf.clash")}</Notice>}
          <Figures>
            <Figure label={t("whatIf.enter")} value={number(enter)} />
            <Figure label={t("whatIf.leave")} value={number(leave)} />
            <Figure label={t("whatIf.moved")} value={number(moved)} />
          </Figures>
          {changed.length === 0 ? (
            <Notice tone="neutral">{t("whatIf.same")}</Notice>
          ) : (
            <Sides rows={changed} home={home} />
          )}
        </Stack>
      </Section>
      <Section title={t("whatIf.first")} level={3}>
        <First rows={rows} home={home} places={places} />
      </Section>
    </Stack>
  );
}

function Sides({ rows, home }: { rows: Tried[]; home: string }) {
  const { t } = useTranslation("scrutiny");
  const side = (one: Side) => (
    <Tag tone={one === "within" ? "success" : one === "tied" ? "warning" : "neutral"}>
      {t(`whatIf.side.${one}`)}
    </Tag>
  );
  return (
    <Table
      caption={t("whatIf.changed")}
      dense
      rows={rows}
      rowKey={({ applicationId }) => applicationId}
      columns={[
        useName(home),
        { key: "now", label: t("whatIf.now"), cell: ({ sideNow }) => side(sideNow) },
        { key: "then", label: t("whatIf.then"), cell: (row) => side(row.side) },
        ...usePlaces(),
      ]}
    />
  );
}

function First({ rows, home, places }: { rows: Tried[]; home: string; places: number }) {
  const { t } = useTranslation("scrutiny");
  const line = useTranslation("ranking").t("line", { places });
  const score = useScoreFormat();
  return (
    <Table
      caption={t("whatIf.first")}
      hideCaption
      dense
      rows={rows}
      rowKey={({ applicationId }) => applicationId}
      line={{ after: places, label: line }}
      columns={[
        ...usePlaces(),
        useName(home),
        { key: "percent", label: t("whatIf.scoreThen"), numeric: true, cell: (row) => score(row.percent) },
        {
          key: "percentNow",
          label: t("whatIf.scoreNow"),
          numeric: true,
          cell: ({ percentNow }) => score(percentNow),
        },
      ]}
    />
  );
}

function useName(home: string): Column<Tried> {
  const { t } = useTranslation("scrutiny");
  return {
    key: "company",
    label: t("company"),
    rowHeader: true,
    cell: ({ applicationId, company, number }) => (
      <>
        <TextLink to={`${home}/ranking/${applicationId}`}>{company}</TextLink>{" "}
        <Muted small>
          <Reference>{number}</Reference>
        </Muted>
      </>
    ),
  };
}

function usePlaces(): Column<Tried>[] {
  const { t } = useTranslation("scrutiny");
  return [
    { key: "place", label: t("whatIf.placeThen"), numeric: true, cell: ({ place }) => place },
    { key: "placeNow", label: t("whatIf.placeNow"), numeric: true, cell: ({ placeNow }) => placeNow },
  ];
}
