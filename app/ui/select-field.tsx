import { widths, type Width } from "./field.tsx";
import { FieldFrame, type FieldProps, wiring } from "./field-frame.tsx";
import { Icon } from "./icons.tsx";

export type SelectOption = { value: string; label: string; disabled?: boolean };
type Group = { label: string; options: SelectOption[] };

type SelectFieldProps = FieldProps<HTMLSelectElement> & {
  options: (SelectOption | Group)[];
  defaultValue?: string;
  value?: string;
  /** Stands for "nothing chosen". */
  placeholder?: string;
  width?: Width;
};

export function SelectField(props: SelectFieldProps) {
  const { options, defaultValue, value, placeholder, width = "full" } = props;
  const { name, id, label, help, errors, required, hideLabel } = props;
  return (
    <FieldFrame {...{ name, id, label, help, errors, required, hideLabel }}>
      <div className={`relative ${widths[width]}`}>
        <select {...wiring(props)} {...{ defaultValue, value }} className="control appearance-none pr-10">
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) =>
            "options" in option ? (
              <optgroup key={option.label} label={option.label}>
                {option.options.map(one)}
              </optgroup>
            ) : (
              one(option)
            ),
          )}
        </select>
        <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center text-soft">
          <Icon name="chevron-down" />
        </span>
      </div>
    </FieldFrame>
  );
}

function one({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
