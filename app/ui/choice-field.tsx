import type { ReactNode } from "react";
import { Errors, type FieldProps, Help, Marked, wiring } from "./field-frame.tsx";
import { Fieldset } from "./fieldset.tsx";

export type Option = { value: string; label: ReactNode; help?: ReactNode; disabled?: boolean };

type Shared = FieldProps & { options: Option[]; inline?: boolean; columns?: boolean };
type ChoiceFieldProps = Shared & { defaultValue?: string; value?: string };
type ChoicesFieldProps = Shared & { defaultValue?: string[]; value?: string[] };

/** One of several. */
export function ChoiceField({ defaultValue, value, ...props }: ChoiceFieldProps) {
  return (
    <Options
      {...props}
      type="radio"
      isDefault={(option) => (value === undefined ? option === defaultValue : undefined)}
      isChecked={(option) => (value === undefined ? undefined : option === value)}
    />
  );
}

/** Any number of several. */
export function ChoicesField({ defaultValue = [], value, ...props }: ChoicesFieldProps) {
  return (
    <Options
      {...props}
      type="checkbox"
      isDefault={(option) => (value === undefined ? defaultValue.includes(option) : undefined)}
      isChecked={(option) => value?.includes(option)}
    />
  );
}

type OptionsProps = Shared & {
  type: "radio" | "checkbox";
  isDefault: (value: string) => boolean | undefined;
  isChecked: (value: string) => boolean | undefined;
};

function Options({ options, inline, columns, type, isDefault, isChecked, ...props }: OptionsProps) {
  const { id = props.name, label, help, errors, required, hideLabel, describedBy } = props;
  const { "aria-describedby": _, "aria-required": __, "aria-invalid": wrong, ...control } = wiring(props);
  const flow = inline ? "flex flex-wrap gap-x-6" : columns ? "sm:columns-2 sm:gap-x-8" : "flex flex-col";
  return (
    <Fieldset id={id} legend={label} hideLegend={hideLabel} {...{ help, errors, required, describedBy }}>
      <div className={flow}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            {...option}
            {...control}
            type={type}
            data-invalid={wrong}
            // The first one carries the field's id, because the error summary leads there.
            id={index === 0 ? id : `${id}-${option.value}`}
            disabled={props.disabled || option.disabled}
            defaultChecked={isDefault(option.value)}
            checked={isChecked(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

type ChoiceProps = Omit<React.ComponentProps<"input">, "className" | "value"> & Option & { id: string };

function Choice({ label, help, id, ...control }: ChoiceProps) {
  return (
    <div className="flex min-h-11 break-inside-avoid items-start gap-3 py-2">
      <input
        {...control}
        id={id}
        aria-describedby={help ? `${id}-option-help` : undefined}
        className="tick mt-[0.15em]"
      />
      <label htmlFor={id} className="min-w-0">
        {label}
        {help && (
          <span id={`${id}-option-help`} className="block text-sm text-soft">
            {help}
          </span>
        )}
      </label>
    </div>
  );
}

type CheckboxFieldProps = FieldProps & { defaultChecked?: boolean; checked?: boolean; value?: string };

/** A declaration to agree to, or a single yes; to leave it out is an answer too, so nothing says that it is optional. */
export function CheckboxField({ defaultChecked, checked, value = "on", ...props }: CheckboxFieldProps) {
  const { id = props.name, label, help, errors } = props;
  return (
    <Marked errors={errors}>
      <Errors id={id} errors={errors} />
      <div className="flex min-h-11 items-start gap-3 py-2">
        <input
          {...wiring(props)}
          {...{ defaultChecked, checked, value }}
          type="checkbox"
          className="tick mt-[0.15em]"
        />
        <div className="min-w-0">
          <label htmlFor={id} className="measure block">
            {label}
          </label>
          <Help id={id}>{help}</Help>
        </div>
      </div>
    </Marked>
  );
}
