import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Row as Line, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Progress } from "../progress.tsx";
import { type Column, Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, TextLink } from "../text.tsx";
import { FitShare } from "./fit-sentence.tsx";
import { LoadsDrawn } from "./loads-drawn.tsx";
import { type Settings, useScenarioName, useSettingWords } from "./scenario-words.ts";

export type ScenarioFigures = {
  mean: number;
  leastServed: number;
  short: number;
  missing: number;
  loads: number[];
  connected: { components: number; crossTopicShare: number };
  near: { dismissed: number; undeclared: number };
};
export type ScenarioRow = {
  id: string;
  number: number;
  name: string;
  state: "waiting" | "computing" | "done" | "failed" | "cancelled";
  share: number;
  chosenAt: Date | null;
  publishedAt: Date | null;
  outdated: boolean;
  differs: Partial<Settings>;
  figures: ScenarioFigures | null;
};

type ScenarioTableProps = { scenarios: ScenarioRow[]; here: string };

/** The scenarios beside each other: what each was asked for, and what it is worth. */
export function ScenarioTable({ scenarios, here }: ScenarioTableProps) {
  const { t } = useTranslation("routing");
  const columns = useFigureColumns();
  return (
    <Table
      caption={t("scenario.list")}
      hideCaption
      rows={scenarios}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          label: t("scenario.one"),
          rowHeader: true,
          width: "wide",
          cell: (row) => <Name {...row} here={here} />,
        },
        ...columns,
        {
          key: "choose",
          label: t("scenario.choose"),
          hideLabel: true,
          cell: ({ id, state, chosenAt }) =>
            state === "done" &&
            !chosenAt && (
              <LinkButton to={`${here}/scenarios/${id}/choose`} size="small">
                {t("scenario.choose")}
              </LinkButton>
            ),
        },
      ]}
    />
  );
}

function Name({ id, here, differs, state, share, ...row }: ScenarioRow & { here: string }) {
  const { t } = useTranslation("routing");
  const nameOf = useScenarioName();
  const wordsOf = useSettingWords();
  return (
    <Stack gap="tight">
      <TextLink to={`${here}/scenarios/${id}`}>{nameOf(row)}</TextLink>
      <Muted small>{wordsOf(differs).join("; ")}</Muted>
      <Line gap="small">
        {row.chosenAt && <Tag tone="accent">{t("scenario.chosen")}</Tag>}
        {row.outdated && <Tag tone="warning">{t("scenario.outdated")}</Tag>}
        {(state === "failed" || state === "cancelled") && (
          <Tag tone="danger">{t(`scenario.state.${state}`)}</Tag>
        )}
        {state === "waiting" && <Tag>{t("scenario.state.waiting")}</Tag>}
      </Line>
      {state === "computing" && (
        <Progress label={t("scenario.state.computing")} value={share} max={100} size="small" />
      )}
    </Stack>
  );
}

function useFigureColumns(): Column<ScenarioRow>[] {
  const { t } = useTranslation("routing");
  const percent = useNumberFormat({ style: "percent" });
  const write = useNumberFormat();
  const column = (key: string, label: string, cell: (figures: ScenarioFigures) => ReactNode) => ({
    key,
    label,
    numeric: true,
    cell: ({ figures }: ScenarioRow) => (figures ? cell(figures) : "–"),
  });
  return [
    column("mean", t("figure.mean"), ({ mean }) => <FitShare suitability={mean} />),
    column("least", t("figure.least"), ({ leastServed }) => <FitShare suitability={leastServed} />),
    column("missing", t("figure.missing"), ({ missing }) => write(missing)),
    column("loads", t("figure.loads"), ({ loads }) => <LoadsDrawn loads={loads} />),
    column("crossing", t("figure.crossing"), ({ connected }) => percent(connected.crossTopicShare)),
    column("near", t("figure.near"), ({ near }) => write(near.dismissed + near.undeclared)),
  ];
}
