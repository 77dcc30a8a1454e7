import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { FieldFrame, type FieldProps, wiring } from "./field-frame.tsx";
import { Icon } from "./icons.tsx";

type CurrentFile = { name: string; href: string; detail?: ReactNode };

type FileFieldProps = FieldProps & {
  accept?: string;
  /** The accepted kinds and the greatest size in words. */
  accepted?: ReactNode;
  current?: CurrentFile;
  /** Name of the checkbox that removes the current file. */
  removeName?: string;
  actions?: ReactNode;
  multiple?: boolean;
};

export function FileField(props: FileFieldProps) {
  const { accept, accepted, current, removeName, actions, multiple, id = props.name } = props;
  const { t } = useTranslation("ui");
  return (
    <FieldFrame {...props}>
      {current && <Current {...current} removeName={removeName} actions={actions} />}
      {current && <p className="mb-1.5 text-sm font-medium">{t("replaceFile")}</p>}
      <input
        {...wiring(props, Boolean(accepted) && `${id}-accepted`)}
        {...{ accept, multiple }}
        type="file"
        className="block w-full cursor-pointer rounded-md border border-dashed border-control bg-surface p-2 text-sm text-soft file:mr-3 file:min-h-9 file:cursor-pointer file:rounded-md file:border file:border-control file:bg-surface file:px-3 file:font-semibold file:text-ink hover:border-ink hover:file:bg-sunken aria-invalid:border-danger"
      />
      {accepted && (
        <p id={`${id}-accepted`} className="mt-1.5 text-sm text-soft">
          {accepted}
        </p>
      )}
    </FieldFrame>
  );
}

type CurrentProps = CurrentFile & Pick<FileFieldProps, "removeName" | "actions">;

function Current({ name, href, detail, removeName, actions }: CurrentProps) {
  const { t } = useTranslation("ui");
  return (
    <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-1 rounded-md border border-line bg-sunken px-3 py-2">
      <p className="flex min-w-0 items-center gap-2">
        <Icon name="file" />
        <a href={href} className="text-link min-w-0 break-all">
          {name}
        </a>
        {detail && <span className="flex-none text-sm text-soft">{detail}</span>}
      </p>
      {actions}
      {removeName && (
        <label className="flex min-h-9 items-center gap-2 text-sm">
          <input type="checkbox" name={removeName} className="tick" />
          {t("removeFile")}
        </label>
      )}
    </div>
  );
}
