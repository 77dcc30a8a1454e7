import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { Card } from "../card.tsx";
import { BarChart } from "../chart/bar-chart.tsx";
import { DescriptionList } from "../description-list.tsx";
import { HiddenField } from "../field.tsx";
import { Grid, Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Bullets, Heading, Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { Change } from "./change.tsx";
import { RepairChanges, type SeatChange } from "./repair-changes.tsx";

type Why = "conflicts" | "organisation" | "country" | "kind" | "capacity";
export type RepairOption = {
  id: string;
  disturb: "nobody" | "few";
  outdated: boolean;
  told: number;
  worth: {
    filled: number;
    open: number;
    moves: number;
    total: { before: number; after: number };
    leastServed: { before?: number; after?: number };
  };
  changes: SeatChange[];
  open: (SeatChange & { why?: Why })[];
};

type RepairOptionsProps = { options: RepairOption[]; dueAt: Date; isOver: boolean; timeZone: string };

/** Both ways beside each other with what each costs; one press carries one out. */
export function RepairOptions({ options, dueAt, isOver, timeZone }: RepairOptionsProps) {
  const { t } = useTranslation("repair");
  const best = options.reduce((one, other) => (other.worth.open < one.worth.open ? other : one));
  return (
    <Section title={t("option.title", { count: options.length })} level={3}>
      <Stack>
        {options.length === 1 && <Muted>{t("option.same")}</Muted>}
        {options.length > 1 && options.every(costs) && <Prices options={options} />}
        <Grid least="large">
          {options.map((option) => (
            <Option key={option.id} {...option} isBest={option === best} />
          ))}
        </Grid>
        {!isOver && (
          <Muted small>
            {t("option.due")} <DateTime at={dueAt} zone={timeZone} />
          </Muted>
        )}
      </Stack>
    </Section>
  );
}

/** Bars show what is lost: beside a gain they would tell the contrary. */
function costs({ worth: { total } }: RepairOption) {
  return total.after <= total.before;
}

/** What each costs of the fit altogether, drawn to one scale. */
function Prices({ options }: { options: RepairOption[] }) {
  const { t } = useTranslation("repair");
  const write = useNumberFormat({
    style: "percent",
    maximumFractionDigits: 2,
    signDisplay: "exceptZero",
  });
  const shareOf = ({ before, after }: RepairOption["worth"]["total"]) =>
    before > 0 ? (after - before) / before : 0;
  return (
    <BarChart
      title={t("option.price")}
      labelHeading={t("option.way")}
      valueHeading={t("option.price")}
      items={options.map(({ disturb, worth }) => ({
        label: t(`option.${disturb}`),
        value: Math.max(0, -shareOf(worth.total)),
        text: write(shareOf(worth.total)),
      }))}
      max={Math.max(0.0001, ...options.map(({ worth }) => -shareOf(worth.total)))}
    />
  );
}

function Option({
  id,
  disturb,
  outdated,
  told,
  worth,
  changes,
  open,
  isBest,
}: RepairOption & { isBest: boolean }) {
  const { t } = useTranslation(["repair", "assignment", "refusals"]);
  const { state } = useNavigation();
  return (
    <Card title={t(`repair:option.${disturb}`)} level={4}>
      <Stack>
        <p>{t(`repair:option.${disturb}Text`)}</p>
        <Worth {...worth} />
        {changes.length > 0 && (
          <div>
            <Heading level={4} size="small">
              {t("repair:change.title")}
            </Heading>
            <RepairChanges changes={changes} />
          </div>
        )}
        {open.length > 0 && (
          <Notice tone="warning" title={t("repair:option.open", { count: open.length })}>
            <Bullets
              items={open.map(({ company, why = "capacity" }) => (
                <>
                  {company}: {t(`assignment:routing.short.reasons.${why}`)}
                </>
              ))}
            />
            {changes.length === 0 && <p>{t("refusals:nobody-can-take")}</p>}
          </Notice>
        )}
        {outdated && <Notice tone="warning">{t("repair:option.outdated")}</Notice>}
        {changes.length > 0 && (
          <Form method="post">
            <HiddenField name="repair" value={id} />
            <Stack gap="small">
              <div>
                <Button
                  kind={isBest ? "primary" : "secondary"}
                  pending={state !== "idle"}
                  disabled={outdated}
                >
                  {t(`repair:option.${disturb}Do`)}
                </Button>
              </div>
              <Muted small>{t("repair:option.told", { count: told })}</Muted>
            </Stack>
          </Form>
        )}
      </Stack>
    </Card>
  );
}

function Worth({ filled, open, moves, total, leastServed }: RepairOption["worth"]) {
  const { t } = useTranslation("repair");
  const write = useNumberFormat();
  const { before, after } = leastServed;
  const percent = useNumberFormat({ style: "percent" });
  const share = (suitability = 0) => percent(suitability / 1_000_000);
  return (
    <DescriptionList
      items={[
        { term: t("figure.filled"), value: t("figure.filledOf", { filled, all: filled + open }) },
        { term: t("figure.moves"), value: write(moves) },
        {
          term: t("figure.total"),
          value: <Change gain={total.after - total.before} total={total.before} />,
        },
        ...(after === undefined
          ? []
          : [
              {
                term: t("figure.least"),
                value:
                  before === undefined
                    ? share(after)
                    : t("figure.leastFrom", { before: share(before), after: share(after) }),
              },
            ]),
      ]}
    />
  );
}
