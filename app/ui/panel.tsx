import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { Icon } from "./icons.tsx";

type WithPanelProps = { panel?: ReactNode; label: string; closeTo: string; children: ReactNode };

/** A list with what was chosen from it beside it; on phones above it. */
export function WithPanel({ panel, label, closeTo, children }: WithPanelProps) {
  const { t } = useTranslation("ui");
  if (!panel) return <div className="min-w-0">{children}</div>;
  return (
    <div className="grid gap-8 xl:grid-cols-[minmax(0,1fr)_26rem] 2xl:grid-cols-[minmax(0,1fr)_32rem]">
      <aside
        aria-label={label}
        className="relative min-w-0 rounded-[10px] border border-line bg-surface p-5 xl:sticky xl:top-20 xl:order-last xl:max-h-[calc(100dvh-6rem)] xl:self-start xl:overflow-y-auto"
      >
        <Link
          to={closeTo}
          preventScrollReset
          aria-label={t("close")}
          className="float-right -mt-2 -mr-2 grid size-11 place-content-center rounded-md text-soft hover:bg-sunken"
        >
          <Icon name="cross" />
        </Link>
        {panel}
      </aside>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
