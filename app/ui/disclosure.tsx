import type { ReactNode } from "react";
import { Icon } from "./icons.tsx";

type DisclosureProps = { summary: ReactNode; children: ReactNode; open?: boolean; boxed?: boolean };

/** What not everybody needs, one click away. */
export function Disclosure({ summary, children, open, boxed }: DisclosureProps) {
  const box = boxed ? "rounded-[10px] border border-line bg-surface px-5 py-1" : "";
  return (
    <details open={open} className={`group min-w-0 ${box}`}>
      <summary className="flex min-h-11 list-none items-center gap-2 font-medium text-accent hover:underline">
        <span className="transition-transform group-open:rotate-90">
          <Icon name="chevron-right" size="small" />
        </span>
        {summary}
      </summary>
      <div className="pt-1 pb-4 pl-6">{children}</div>
    </details>
  );
}
