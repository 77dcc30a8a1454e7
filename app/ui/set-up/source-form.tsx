import { useTranslation } from "#app/i18n/use-translation.ts";
import { FilterForm } from "../filter-form.tsx";
import { DateField } from "../date-field.tsx";
import { Section, Stack } from "../layout.tsx";
import { NumberField } from "../number-field.tsx";
import { SelectField } from "../select-field.tsx";
import { Table } from "../table.tsx";
import { Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";

const dates = ["opensAt", "closesAt", "evaluationDueAt", "resultsAt", "answerBy"] as const;
type Dates = Record<(typeof dates)[number], Date>;
export type Moved = { days: number; timeZone: string; from: Dates; to: Dates };

type SourceFormProps = { sources: { id: string; title: string }[]; source: string; moved?: Moved };

/** What a new call begins with, and by how much the dates of an earlier one move. */
export function SourceForm({ sources, source, moved }: SourceFormProps) {
  const { t } = useTranslation("set-up");
  const template = { value: "template", label: t("newCall.template") };
  const weeks = moved && moved.days % 7 === 0 ? moved.days / 7 : undefined;
  return (
    <Section title={t("newCall.from")} lead={t("newCall.sourceHelp")}>
      <Stack>
        <FilterForm label={t("newCall.from")} submitLabel={t("newCall.propose")}>
          <SelectField
            key={source}
            name="source"
            label={t("newCall.source")}
            width="medium"
            defaultValue={source}
            options={[...sources.map(({ id, title }) => ({ value: id, label: title })), template]}
          />
          {moved && (
            <>
              <NumberField
                key={`${source} ${moved.days}`}
                name="weeks"
                label={t("newCall.weeks")}
                width="tiny"
                defaultValue={weeks ?? ""}
              />
              <DateField key={`${source} opens`} name="opens" label={t("newCall.opens")} />
            </>
          )}
        </FilterForm>
        {moved && <MovedDates {...moved} />}
      </Stack>
    </Section>
  );
}

/** Before and after, so that nobody begins a call whose deadline falls on a holiday unseen. */
function MovedDates({ days, timeZone: zone, from, to }: Moved) {
  const { t } = useTranslation("set-up");
  const inWeeks = days % 7 === 0;
  const words = { count: inWeeks ? days / 7 : days };
  return (
    <Stack gap="small">
      <Muted>
        {days === 0 ? t("newCall.notMoved") : t(inWeeks ? "newCall.movedWeeks" : "newCall.movedDays", words)}
      </Muted>
      <Table
        caption={t("newCall.moved")}
        hideCaption
        dense
        rows={[...dates]}
        rowKey={(name) => name}
        columns={[
          { key: "date", label: t("newCall.date"), rowHeader: true, cell: (name) => t(`dates.${name}`) },
          {
            key: "from",
            label: t("newCall.before"),
            cell: (name) => <DateTime at={from[name]} zone={zone} />,
          },
          { key: "to", label: t("newCall.after"), cell: (name) => <DateTime at={to[name]} zone={zone} /> },
        ]}
      />
    </Stack>
  );
}
