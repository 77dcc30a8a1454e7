import { Link } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Icon } from "./icons.tsx";

type Step = { label: string; to?: string; state: "done" | "current" | "next" };

const looks = {
  done: "border-accent-fill bg-accent-fill text-white",
  current: "border-accent-fill text-accent",
  next: "border-control text-soft",
};

/** Where one is on a way of several pages. */
export function Steps({ label, items }: { label: string; items: Step[] }) {
  const { t } = useTranslation("ui");
  const current = items.findIndex(({ state }) => state === "current");
  return (
    <nav aria-label={label} className="print:hidden">
      {current >= 0 && (
        <p className="text-sm font-medium text-soft md:hidden">
          {t("stepOf", { step: current + 1, of: items.length })}: {items[current].label}
        </p>
      )}
      <ol className="flex flex-wrap gap-x-7 gap-y-2 max-md:hidden">
        {items.map(({ label: name, to, state }, index) => (
          <li
            key={name}
            aria-current={state === "current" ? "step" : undefined}
            className="flex items-center gap-2"
          >
            <span
              className={`grid size-7 place-content-center rounded-full border-[1.5px] text-sm font-semibold tabular-nums ${looks[state]}`}
            >
              {state === "done" ? <Icon name="check" size="small" /> : index + 1}
            </span>
            {state === "done" && <span className="sr-only">{t("done")}: </span>}
            {to ? (
              <Link to={to} className="text-link">
                {name}
              </Link>
            ) : (
              <span className={state === "current" ? "font-semibold" : "text-soft"}>{name}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
