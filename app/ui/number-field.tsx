import type { ReactNode } from "react";
import { Adorned, type Width } from "./field.tsx";
import { FieldFrame, type FieldProps, wiring } from "./field-frame.tsx";

type NumberFieldProps = FieldProps & {
  defaultValue?: string | number;
  value?: string | number;
  unit?: ReactNode;
  width?: Width;
  decimal?: boolean;
};

/** A text input with a number keyboard: browsers empty a number input that they cannot read, and lose what was typed. */
export function NumberField(props: NumberFieldProps) {
  const { defaultValue, value, unit, width = "short", decimal, readOnly, id = props.name } = props;
  const control = wiring(props, Boolean(unit) && `${id}-unit`);
  return (
    <FieldFrame {...props}>
      <Adorned width={width} suffix={unit && <span id={`${id}-unit`}>{unit}</span>}>
        <input
          {...control}
          {...{ defaultValue, value, readOnly }}
          type="text"
          inputMode={decimal ? "decimal" : "numeric"}
          autoComplete="off"
          className="control tabular-nums"
        />
      </Adorned>
    </FieldFrame>
  );
}
