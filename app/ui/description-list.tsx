import type { ReactNode } from "react";
import { Link } from "react-router";

type Item = {
  term: ReactNode;
  value: ReactNode;
  action?: { to: string; label: string; /** More words for those who only hear the link. */ hidden?: string };
};

const layouts = {
  rows: {
    list: "border-t border-line",
    item: "grid gap-x-6 gap-y-1 border-b border-line py-3.5 sm:grid-cols-[minmax(8rem,30%)_minmax(0,1fr)_auto]",
  },
  stacked: { list: "flex flex-col gap-5", item: "grid gap-1 sm:grid-cols-[minmax(0,1fr)_auto]" },
  inline: { list: "flex flex-wrap gap-x-8 gap-y-3", item: "flex flex-col" },
};

/** Terms and their values; each may have its act, such as "Change". */
export function DescriptionList({
  items,
  layout = "rows",
}: {
  items: Item[];
  layout?: keyof typeof layouts;
}) {
  return (
    <dl className={`min-w-0 ${layouts[layout].list}`}>
      {items.map(({ term, value, action }, index) => (
        <div key={index} className={`min-w-0 ${layouts[layout].item}`}>
          <dt className={layout === "rows" ? "font-medium" : "text-sm text-soft"}>{term}</dt>
          <dd className={`min-w-0 ${layout === "stacked" ? "sm:col-start-1" : ""}`}>{value}</dd>
          {action && (
            <dd className={`print:hidden ${layout === "stacked" ? "sm:col-start-2 sm:row-start-1" : ""}`}>
              <Link to={action.to} className="text-link">
                {action.label}
                {action.hidden && <span className="sr-only"> {action.hidden}</span>}
              </Link>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
