import { useTranslation } from "#app/i18n/use-translation.ts";
import { ChoiceField } from "../choice-field.tsx";
import { DateField } from "../date-field.tsx";
import { TextField } from "../field.tsx";
import { Fieldset } from "../fieldset.tsx";
import { type Described, field } from "../form-field.ts";
import { Row, Stack } from "../layout.tsx";

export type MomentFields = Record<"day" | "time" | "meant", Described>;
/** One of two instants that a time may mean where clocks change. */
export type Meant = { at: Date | string; local: string; offset: string };

type MomentFieldProps = {
  fields: MomentFields;
  label: string;
  help?: string;
  choices?: Meant[];
  required?: boolean;
};

/** A day and a time on the call's clocks; where those change, also which of two instants is meant. */
export function MomentField({ fields, label, help, choices, required }: MomentFieldProps) {
  const { day, time, meant } = fields;
  const { t } = useTranslation("set-up");
  return (
    <Fieldset id={day.name.replace(".day", "")} legend={label} help={help}>
      <Stack gap="small">
        <Row align="start" gap="medium">
          <DateField {...field(day)} label={t("dates.day")} required={required} />
          <TextField
            {...field(time)}
            label={t("dates.time")}
            required={false}
            width="tiny"
            inputMode="numeric"
            placeholder="17:00"
            autoComplete="off"
          />
        </Row>
        {choices && (
          <ChoiceField
            {...field(meant)}
            label={t(isTwice(choices) ? "dates.whichOfTwice" : "dates.whichNearest")}
            options={choices.map((choice, index) => ({
              value: new Date(choice.at).toISOString(),
              label: t(`dates.${isTwice(choices) ? "twice" : "gap"}.${index === 0 ? "first" : "second"}`, {
                time: choice.local.slice(11),
                offset: inHours(choice.offset),
              }),
            }))}
          />
        )}
      </Stack>
    </Fieldset>
  );
}

const isTwice = ([one, other]: Meant[]) => one.local === other.local;

/** "+03:00" as people write it: "+3". */
function inHours(offset: string): string {
  return offset.replace(/^([+-])0?/, "$1").replace(/:00$/, "");
}
