import { useTranslation } from "#app/i18n/use-translation.ts";

type LoadsDrawnProps = {
  /** How many evaluators have none, one, two … applications. */
  loads: number[];
};

const height = 28;
const step = 7;

/** How evenly the work is spread: a bar for each number of applications, as high as evaluators have so many. */
export function LoadsDrawn({ loads }: LoadsDrawnProps) {
  const { t } = useTranslation("routing");
  const some = loads.flatMap((evaluators, count) => (evaluators > 0 ? [count] : []));
  const [least, most] = [some[0] ?? 0, some.at(-1) ?? 0];
  const shown = loads.slice(least, most + 1);
  const highest = Math.max(1, ...shown);
  return (
    <span className="inline-flex items-end gap-2 whitespace-nowrap">
      <svg
        aria-hidden
        width={Math.min(20, shown.length) * step}
        height={height}
        viewBox={`0 0 ${shown.length * step} ${height}`}
        preserveAspectRatio="none"
        className="fill-accent"
      >
        {shown.map((evaluators, at) => {
          const tall = (evaluators / highest) * (height - 2) + (evaluators > 0 ? 2 : 0);
          return <rect key={at} x={at * step} y={height - tall} width={step - 2} height={tall} />;
        })}
      </svg>
      <span className="tabular-nums">
        {least === most ? t("loads.all", { count: most }) : t("loads.fromTo", { least, most })}
      </span>
    </span>
  );
}
