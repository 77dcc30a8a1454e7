import { useTranslation } from "#app/i18n/use-translation.ts";
import { Bullets } from "../text.tsx";

export type DeadlineRulesProps = {
  graceSeconds: number;
  outageRule: { leastMinutes: number; withinHours: number; mostHours: number };
  ownExtensions: number;
};

/** What a call promises about its deadline: what still counts after it, and what becomes of it when the portal fails. */
export function DeadlineRules({ graceSeconds, outageRule, ownExtensions }: DeadlineRulesProps) {
  const { t } = useTranslation("deadlines");
  const items = [useGrace(graceSeconds), useOutageRule(outageRule)];
  const own = ownExtensions > 0 && t("ownExtensions", { count: ownExtensions });
  return <Bullets items={own ? [...items, own] : items} />;
}

export function useGrace(seconds: number): string {
  const { t } = useTranslation("deadlines");
  return seconds > 0 ? t("grace", { count: seconds }) : t("noGrace");
}

export function useOutageRule({ leastMinutes, withinHours, mostHours }: DeadlineRulesProps["outageRule"]) {
  const { t } = useTranslation("deadlines");
  return t("outageRule", { least: leastMinutes, within: withinHours, most: mostHours });
}
