import type { ReactNode } from "react";
import { Errors, Help, Marked, messagesOf, OptionalMark } from "./field-frame.tsx";

type FieldsetProps = {
  /** Where the error summary leads. */
  id: string;
  legend: ReactNode;
  help?: ReactNode;
  errors?: string | string[];
  required?: boolean;
  hideLegend?: boolean;
  describedBy?: string;
  children: ReactNode;
};

/** Several controls under one question. */
export function Fieldset(props: FieldsetProps) {
  const { id, legend, help, errors, required = true, hideLegend, describedBy, children } = props;
  const wrong = messagesOf(errors).length > 0;
  const described = [wrong && `${id}-error`, help && `${id}-help`, describedBy].filter(Boolean).join(" ");
  return (
    <Marked errors={errors}>
      <fieldset aria-describedby={described || undefined} className="min-w-0">
        <legend className={hideLegend ? "sr-only" : "w-full font-semibold"}>
          {legend}
          {!required && <OptionalMark />}
        </legend>
        <Help id={id}>{help}</Help>
        <Errors id={id} errors={errors} />
        <div className="mt-2">{children}</div>
      </fieldset>
    </Marked>
  );
}
