import { zoneName } from "#app/i18n/dates.ts";
import { FieldFrame, type FieldProps, wiring } from "./field-frame.tsx";
import { useLocale } from "./locale.ts";

type DateProps = FieldProps & { defaultValue?: string; value?: string; min?: string; max?: string };
type DateTimeProps = DateProps & {
  /** IANA name of the zone in which the time is meant. */
  zone?: string;
};

/** Value as "2020-07-17T17:00", in the zone named beside it. */
export function DateTimeField({ zone, ...props }: DateTimeProps) {
  const locale = useLocale();
  const { id = props.name } = props;
  return (
    <FieldFrame {...props}>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <DateInput {...props} type="datetime-local" describedBy={zone && `${id}-zone`} />
        {zone && (
          <span id={`${id}-zone`} className="text-soft">
            {zoneName(zone, locale)}
          </span>
        )}
      </div>
    </FieldFrame>
  );
}

/** Value as "2020-07-17". */
export function DateField(props: DateProps) {
  return (
    <FieldFrame {...props}>
      <DateInput {...props} type="date" />
    </FieldFrame>
  );
}

function DateInput({ type, ...props }: DateProps & { type: "date" | "datetime-local" }) {
  const { defaultValue, value, min, max } = props;
  const width = type === "date" ? "max-w-48" : "max-w-64";
  return (
    <input
      {...wiring(props)}
      {...{ type, defaultValue, value, min, max }}
      className={`control tabular-nums ${width}`}
    />
  );
}
