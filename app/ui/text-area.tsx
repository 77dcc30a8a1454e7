import { Counter, useCount } from "./counter.tsx";
import { FieldFrame, type FieldProps, wiring } from "./field-frame.tsx";

type TextAreaProps = FieldProps<HTMLTextAreaElement> & {
  defaultValue?: string;
  value?: string;
  rows?: number;
  /** Most characters; longer texts can still be typed, so that nothing is cut off silently. */
  limit?: number;
  least?: number;
  lang?: string;
  placeholder?: string;
};

export function TextArea(props: TextAreaProps) {
  const { defaultValue, value, rows = 6, limit, least, lang, placeholder, readOnly, id = props.name } = props;
  const [count, recount] = useCount(value ?? defaultValue);
  const { name, label, help, errors, required, hideLabel } = props;
  return (
    <FieldFrame {...{ name, id, label, help, errors, required, hideLabel }}>
      <textarea
        {...wiring(props, limit !== undefined && `${id}-count`)}
        {...{ defaultValue, value, rows, lang, placeholder, readOnly }}
        onChange={(event) => {
          recount(event.target.value);
          props.onChange?.(event);
        }}
        className={`control field-sizing-content block max-h-[80vh] resize-y leading-relaxed ${rows > 3 ? "min-h-[calc(4lh+1rem)]" : "min-h-[calc(2lh+1rem)]"}`}
      />
      {limit !== undefined && <Counter id={`${id}-count`} count={count} limit={limit} least={least} />}
    </FieldFrame>
  );
}
