import { useTranslation } from "#app/i18n/use-translation.ts";
import { useNumberFormat } from "../locale.ts";

export type Settings = {
  perApplication: number;
  fairness: "fairest" | "floor" | "total";
  floor: number;
  preferences: boolean;
  oneOfACountry: boolean;
  kinds: boolean;
  crossTopics: number;
  leastShare: number;
};

/** What a scenario was asked for otherwise than the call asks, in words; or that it was not. */
export function useSettingWords() {
  const { t } = useTranslation("routing");
  const percent = useNumberFormat({ style: "percent" });
  return (differs: Partial<Settings>): string[] => {
    const { perApplication, fairness, floor = 0, crossTopics, leastShare, ...flags } = differs;
    const ticked = Object.entries(flags) as [keyof typeof flags, boolean][];
    const words = [
      perApplication !== undefined && t("differs.perApplication", { count: perApplication }),
      fairness && t(`differs.fairness.${fairness}`, { floor: percent(floor / 100) }),
      ...ticked.map(([name, on]) => t(`differs.${name}.${on ? "yes" : "no"}`)),
      crossTopics === 0 && t("differs.noCrossTopics"),
      crossTopics && t("differs.crossTopics", { share: percent(crossTopics / 100) }),
      leastShare === 0 && t("differs.noLeastShare"),
      leastShare && t("differs.leastShare", { share: percent(leastShare / 100) }),
    ].filter((word) => typeof word === "string");
    return words.length > 0 ? words : [t("differs.nothing")];
  };
}

/** What a scenario is called: by its manager, or by its number. */
export function useScenarioName() {
  const { t } = useTranslation("routing");
  return ({ name, number }: { name: string; number: number }) => name || t("scenario.numbered", { number });
}
