import { useTranslation } from "#app/i18n/use-translation.ts";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Bullets } from "../text.tsx";
import type { Need, ReadinessProps } from "./readiness.tsx";

/** What it comes to, in sentences: the worst first. */
export function Findings(props: ReadinessProps) {
  const { t } = useTranslation("readiness");
  const lacking = useLacking(props);
  const tight = useTight(props);
  if (lacking.length > 0)
    return (
      <Notice tone="danger" role="note" title={t("notReady")}>
        <Bullets items={[...lacking, ...tight]} />
      </Notice>
    );
  if (tight.length > 0)
    return (
      <Notice tone="warning" title={t("justReady")}>
        <Bullets items={tight} />
      </Notice>
    );
  return <Notice tone="success" title={t("ready")} />;
}

function useLacking({ wanted, offered, together, topics, languages, kinds }: ReadinessProps) {
  const { t } = useTranslation("readiness");
  const names = useNames("lacking");
  const unfilled = together && offered >= wanted ? together.wanted - together.filled : 0;
  return [
    offered < wanted && t("finding.places", { count: wanted - offered }),
    unfilled > 0 && t("finding.unfilled", { count: unfilled }),
    ...names({ topics, languages, kinds }),
  ].filter((one) => one !== false);
}

function useTight({ together, topics, languages, kinds }: ReadinessProps) {
  const { t } = useTranslation("readiness");
  const names = useNames("tight");
  const lost = together ? together.filled - together.rest : 0;
  return [lost > 0 && t("finding.dropOut", { count: lost }), ...names({ topics, languages, kinds })].filter(
    (one) => one !== false,
  );
}

type Parts = Record<"topics" | "languages" | "kinds", Need[]>;

/** One sentence a part, with the names of all that stand so. */
function useNames(state: "lacking" | "tight") {
  const { t } = useTranslation("readiness");
  const list = new Intl.ListFormat(useLocale(), { type: "conjunction" });
  return (parts: Parts) =>
    (["topics", "languages", "kinds"] as const).flatMap((part) => {
      const names = parts[part].filter((need) => need.state === state).map(({ label }) => label);
      return names.length === 0 ? [] : [t(`finding.${state}.${part}`, { names: list.format(names) })];
    });
}
