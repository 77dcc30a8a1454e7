import { TextField } from "./field.tsx";
import type { Described } from "./form-field.ts";

type TrapFieldProps = { field: Described; label: string };

/** A field for machines, which fill in what they find. Who meets it without being one is told to leave it empty. */
export function TrapField({ field: { name, errors }, label }: TrapFieldProps) {
  if (errors)
    return <TextField name={name} label={label} errors={errors} required={false} autoComplete="off" />;
  return (
    <div className="sr-only" aria-hidden="true">
      <label>
        {label}
        <input name={name} tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
    </div>
  );
}
