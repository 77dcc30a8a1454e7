import { Link, NavLink } from "react-router";
import { useCurrentInSight } from "./current-in-sight.ts";
import { Count } from "./navigation.tsx";

type Tab = {
  to: string;
  label: string;
  count?: number;
  end?: boolean;
  /** When the address alone does not tell. */ current?: boolean;
};

/** Parts of one thing, each with an address of its own; `minor`: parts of a part. */
export function Tabs({ label, items, minor }: { label: string; items: Tab[]; minor?: boolean }) {
  const row = useCurrentInSight();
  return (
    <nav
      ref={row}
      aria-label={label}
      className={`relative overflow-x-auto print:hidden ${minor ? "text-[0.94em]" : "border-b border-line"}`}
    >
      <ul className="flex gap-6">
        {items.map(({ to, label: name, count, end, current }) => {
          const own = current === undefined ? { end } : { "aria-current": current && ("page" as const) };
          const Element = current === undefined ? NavLink : Link;
          return (
            <li key={to}>
              <Element
                to={to}
                {...own}
                className="flex h-11 items-center gap-2 border-b-3 border-transparent pt-[3px] whitespace-nowrap text-soft -outline-offset-3 hover:text-ink aria-[current=page]:border-accent-fill aria-[current=page]:font-semibold aria-[current=page]:text-ink"
              >
                {name}
                {count !== undefined && <Count value={count} />}
              </Element>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
