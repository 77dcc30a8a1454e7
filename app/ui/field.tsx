import type { HTMLInputAutoCompleteAttribute, InputHTMLAttributes, ReactNode } from "react";
import { Counter, useCount } from "./counter.tsx";
import { FieldFrame, type FieldProps, wiring } from "./field-frame.tsx";

export const widths = { tiny: "max-w-20", short: "max-w-40", medium: "max-w-80", full: "max-w-full" };
export type Width = keyof typeof widths;

type TextFieldProps = FieldProps & {
  type?: "text" | "email" | "url" | "tel" | "search";
  defaultValue?: string;
  value?: string;
  width?: Width;
  /** Most characters; shows a live counter. Longer texts can still be typed, so that nothing is cut off silently. */
  limit?: number;
  /** The counter is seen only when the limit is near: for texts that hardly ever reach it. */
  quietLimit?: boolean;
  prefix?: ReactNode;
  suffix?: ReactNode;
  inputMode?: InputHTMLAttributes<HTMLInputElement>["inputMode"];
  autoComplete?: HTMLInputAutoCompleteAttribute;
  spellCheck?: boolean;
  placeholder?: string;
  lang?: string;
};

export function TextField(props: TextFieldProps) {
  const { type = "text", defaultValue, value, width = "full", limit, quietLimit, prefix, suffix } = props;
  const { id = props.name, inputMode, autoComplete, spellCheck, placeholder, readOnly, lang } = props;
  const [count, recount] = useCount(value ?? defaultValue);
  const control = wiring(props, limit !== undefined && `${id}-count`);
  return (
    <FieldFrame {...props}>
      <Adorned prefix={prefix} suffix={suffix} width={width}>
        <input
          {...control}
          {...{ type, defaultValue, value, inputMode, autoComplete, spellCheck, placeholder, readOnly, lang }}
          onChange={(event) => {
            recount(event.target.value);
            props.onChange?.(event);
          }}
          className="control"
        />
      </Adorned>
      {limit !== undefined && <Counter id={`${id}-count`} count={count} limit={limit} quiet={quietLimit} />}
    </FieldFrame>
  );
}

type AdornedProps = { prefix?: ReactNode; suffix?: ReactNode; width: Width; children: ReactNode };

/** A unit or a fixed beginning beside the control. */
export function Adorned({ prefix, suffix, width, children }: AdornedProps) {
  return (
    <div className={`flex items-center gap-2.5 ${suffix || prefix ? "" : widths[width]}`}>
      {prefix && <span className="flex-none text-soft">{prefix}</span>}
      <div className={`min-w-0 flex-1 ${widths[width]}`}>{children}</div>
      {suffix && <span className="text-soft">{suffix}</span>}
    </div>
  );
}

export function HiddenField({ name, value }: { name: string; value: string }) {
  return <input type="hidden" name={name} value={value} />;
}
