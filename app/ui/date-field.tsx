import { FieldFrame, type FieldProps, wiring } from "./field-frame.tsx";

type DateProps = FieldProps & { defaultValue?: string; value?: string; min?: string; max?: string };

/** Value as "2020-07-17". */
export function DateField(props: DateProps) {
  const { defaultValue, value, min, max } = props;
  return (
    <FieldFrame {...props}>
      <input
        {...wiring(props)}
        {...{ type: "date", defaultValue, value, min, max }}
        className="control max-w-48 tabular-nums"
      />
    </FieldFrame>
  );
}
