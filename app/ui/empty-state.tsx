import type { ReactNode } from "react";
import { Icon, type IconName } from "./icons.tsx";

type EmptyStateProps = { title: string; icon?: IconName; action?: ReactNode; children?: ReactNode };

/** Nothing here, why, and what to do about it. */
export function EmptyState({ title, icon = "list", action, children }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center rounded-[10px] border border-dashed border-line px-6 py-12 text-center">
      <span className="mb-4 text-soft">
        <Icon name={icon} size="large" />
      </span>
      <p className="text-lg font-semibold text-balance">{title}</p>
      {children && <div className="mt-1.5 max-w-md text-balance text-soft">{children}</div>}
      {action && <div className="mt-5 flex flex-wrap justify-center gap-3">{action}</div>}
    </div>
  );
}
