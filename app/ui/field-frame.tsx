import type { ChangeEventHandler, FocusEventHandler, ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Icon } from "./icons.tsx";

/** What every field takes. Its id is its name, so that error summaries and labels find it. */
export type FieldProps<Control = HTMLInputElement> = {
  name: string;
  id?: string;
  label: ReactNode;
  help?: ReactNode;
  errors?: string | string[];
  /** False adds "optional" to the label; nothing is left to the browser's own checks. */
  required?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  hideLabel?: boolean;
  describedBy?: string;
  form?: string;
  autoFocus?: boolean;
  onChange?: ChangeEventHandler<Control>;
  onBlur?: FocusEventHandler<Control>;
};

export function messagesOf(errors: string | string[] | undefined): string[] {
  return (typeof errors === "string" ? [errors] : (errors ?? [])).filter(Boolean);
}

/** The attributes that tie a control to its label, help and errors. */
export function wiring<Control>(props: FieldProps<Control>, ...more: (string | false | undefined)[]) {
  const { name, id = name, help, errors, required = true, describedBy } = props;
  const wrong = messagesOf(errors).length > 0;
  const described = [wrong && `${id}-error`, help && `${id}-help`, describedBy, ...more]
    .filter(Boolean)
    .join(" ");
  return {
    id,
    name,
    disabled: props.disabled,
    form: props.form,
    autoFocus: props.autoFocus,
    onChange: props.onChange,
    onBlur: props.onBlur,
    "aria-describedby": described || undefined,
    "aria-invalid": wrong || undefined,
    "aria-required": required || undefined,
  };
}

type FrameProps = Pick<FieldProps, "name" | "id" | "label" | "help" | "errors" | "required" | "hideLabel"> & {
  children: ReactNode;
};

/** Label, help, error and control, in the order in which they are read. */
export function FieldFrame({
  name,
  id = name,
  label,
  help,
  errors,
  required = true,
  hideLabel,
  children,
}: FrameProps) {
  return (
    <Marked errors={errors}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "block font-semibold"}>
        {label}
        {!required && <OptionalMark />}
      </label>
      <Help id={id}>{help}</Help>
      <Errors id={id} errors={errors} />
      <div className={hideLabel ? "" : "mt-2"}>{children}</div>
    </Marked>
  );
}

/** A field with an error has a bar at its side, so that it is found while scrolling. */
export function Marked({ errors, children }: { errors?: string | string[]; children: ReactNode }) {
  const wrong = messagesOf(errors).length > 0;
  return <div className={`min-w-0 ${wrong ? "border-l-4 border-danger pl-4" : ""}`}>{children}</div>;
}

export function OptionalMark() {
  const { t } = useTranslation("ui");
  return (
    <span data-optional="" className="font-normal text-soft">
      {" "}
      ({t("optional")})
    </span>
  );
}

export function Help({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div id={`${id}-help`} className="measure mt-0.5 text-pretty text-soft">
      {children}
    </div>
  );
}

export function Errors({ id, errors }: { id: string; errors?: string | string[] }) {
  const { t } = useTranslation("ui");
  const messages = messagesOf(errors);
  if (messages.length === 0) return null;
  return (
    <div id={`${id}-error`} className="mt-1.5 font-semibold text-danger">
      {messages.map((message) => (
        <p key={message} className="flex gap-1.5">
          <span className="mt-[0.2em]">
            <Icon name="stop" />
          </span>
          <span>
            <span className="sr-only">{t("error")}: </span>
            {message}
          </span>
        </p>
      ))}
    </div>
  );
}
