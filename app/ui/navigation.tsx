import { NavLink } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useCurrentInSight } from "./current-in-sight.ts";

export type NavigationItem = { to: string; label: string; count?: number; end?: boolean };

/** The parts of an audience's portal; on phones the row scrolls. */
export function Navigation({ items }: { items: NavigationItem[] }) {
  const { t } = useTranslation("ui");
  const row = useCurrentInSight();
  if (items.length === 0) return null;
  return (
    <nav
      ref={row}
      aria-label={t("mainNavigation")}
      className="relative overflow-x-auto border-b border-line bg-surface px-1 print:hidden md:border-0 md:-mx-3 md:bg-transparent md:px-0"
    >
      <ul className="flex">
        {items.map(({ to, label, count, end }) => (
          <li key={to}>
            <NavLink
              to={to}
              end={end}
              className="flex h-12 items-center gap-2 whitespace-nowrap border-b-3 border-transparent px-3 pt-[3px] text-sm font-medium text-soft -outline-offset-3 hover:text-ink aria-[current=page]:border-accent-fill aria-[current=page]:text-ink"
            >
              {label}
              {count !== undefined && <Count value={count} />}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function Count({ value }: { value: number }) {
  return (
    <span className="min-w-6 rounded-full bg-sunken px-1.5 py-0.5 text-center text-xs font-semibold tabular-nums text-soft">
      {value}
    </span>
  );
}
