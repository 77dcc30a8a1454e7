import { NavLink } from "react-router";
import { useCurrentInSight } from "./current-in-sight.ts";
import { Count } from "./navigation.tsx";

type Tab = {
  to: string;
  label: string;
  count?: number;
  end?: boolean;
  /** When the address alone does not tell. */ current?: boolean;
};

/** Parts of one thing, each with an address of its own. */
export function Tabs({ label, items }: { label: string; items: Tab[] }) {
  const row = useCurrentInSight();
  return (
    <nav ref={row} aria-label={label} className="relative overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-6">
        {items.map(({ to, label: name, count, end, current }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              {...(current !== undefined && { "aria-current": current ? "page" : "false" })}
              className="flex h-11 items-center gap-2 border-b-3 border-transparent pt-[3px] whitespace-nowrap text-soft -outline-offset-3 hover:text-ink aria-[current=page]:border-accent-fill aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {name}
              {count !== undefined && <Count value={count} />}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
