import type { ReactNode } from "react";
import { FieldFrame, type FieldProps, wiring } from "./field-frame.tsx";

type FileFieldProps = FieldProps & {
  accept?: string;
  /** The accepted kinds and the greatest size in words. */
  accepted?: ReactNode;
  multiple?: boolean;
  /** The files that are there already, above what adds one. */
  files?: ReactNode;
  /** What choosing a file does beside those. */
  action?: string;
  /** Instead of what chooses one, where none can be added. */
  full?: ReactNode;
};

export function FileField(props: FileFieldProps) {
  const { accept, accepted, multiple, files, action, full, id = props.name } = props;
  return (
    <FieldFrame {...props}>
      {files && <div className="mb-3">{files}</div>}
      {full ?? (
        <>
          {action && <p className="mb-1.5 text-sm font-medium">{action}</p>}
          <input
            {...wiring(props, Boolean(accepted) && `${id}-accepted`)}
            {...{ accept, multiple }}
            type="file"
            className="block w-full cursor-pointer rounded-md border border-dashed border-control bg-surface p-2 text-sm text-soft file:mr-3 file:min-h-9 file:cursor-pointer file:rounded-md file:border file:border-control file:bg-surface file:px-3 file:font-semibold file:text-ink hover:border-ink hover:file:bg-sunken aria-invalid:border-danger"
          />
        </>
      )}
      {accepted && (
        <p id={`${id}-accepted`} className="mt-1.5 text-sm text-soft">
          {accepted}
        </p>
      )}
    </FieldFrame>
  );
}
