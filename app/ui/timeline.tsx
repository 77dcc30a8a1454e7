import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Tag } from "./tag.tsx";

type Event = { when: ReactNode; title: ReactNode; state: "past" | "now" | "next"; children?: ReactNode };

const dots = {
  past: "border-control bg-control",
  now: "border-accent-fill bg-accent-fill ring-4 ring-accent-soft",
  next: "border-control bg-canvas",
};

/** What happened and what will, from the first to the last. */
export function Timeline({ items }: { items: Event[] }) {
  const { t } = useTranslation("ui");
  return (
    <ol className="min-w-0">
      {items.map(({ when, title, state, children }, index) => (
        <li
          key={index}
          aria-current={state === "now" ? "date" : undefined}
          className="relative pb-6 pl-8 last:pb-0 not-last:before:absolute not-last:before:top-4 not-last:before:-bottom-1.5 not-last:before:left-[0.4375rem] not-last:before:w-px not-last:before:bg-line"
        >
          <span className={`absolute top-1.5 left-0 size-[0.9375rem] rounded-full border-2 ${dots[state]}`} />
          <p className="text-sm text-soft tabular-nums">{when}</p>
          <p
            className={`flex flex-wrap items-center gap-x-2.5 ${state === "now" ? "font-semibold" : "font-medium"}`}
          >
            {title}
            {state === "now" && <Tag tone="accent">{t("now")}</Tag>}
          </p>
          {children && <div className="mt-0.5 text-soft">{children}</div>}
        </li>
      ))}
    </ol>
  );
}
