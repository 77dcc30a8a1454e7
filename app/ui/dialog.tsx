import { type ReactNode, useEffect, useId, useRef } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Icon } from "./icons.tsx";

type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: string;
  actions?: ReactNode;
  children: ReactNode;
};

/** The browser's own dialog: it holds the focus, closes on Escape and gives the focus back. */
export function Dialog({ open, onClose, title, actions, children }: DialogProps) {
  const { t } = useTranslation("ui");
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open) dialog.current?.showModal();
    else dialog.current?.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onClose={onClose}
      closedby="any"
      className="m-auto w-[min(36rem,calc(100%-2rem))] rounded-xl border border-line bg-surface p-0 text-ink shadow-raised backdrop:bg-[oklch(0.2_0.02_262/0.5)]"
    >
      <div className="p-6">
        <div className="mb-4 flex items-start justify-between gap-4">
          <h2 id={id} className="text-xl">
            {title}
          </h2>
          <button
            type="button"
            aria-label={t("close")}
            onClick={() => dialog.current?.close()}
            className="-mt-2 -mr-2 grid size-11 flex-none place-content-center rounded-md text-soft hover:bg-sunken"
          >
            <Icon name="cross" />
          </button>
        </div>
        {open && children}
        {actions && <div className="mt-6 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </dialog>
  );
}
