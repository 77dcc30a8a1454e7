import { useTranslation } from "#app/i18n/use-translation.ts";

export type Who = { place: number; name: string | null };

/** How somebody of a discussion is called: by name where it is told, else by a letter that stays the same; managers as one. */
export function useWho(): (who: Who | null, isYou?: boolean) => string {
  const { t } = useTranslation("consensus");
  return (who, isYou = false) => {
    if (!who) return t("who.programme");
    if (isYou) return t("who.you");
    return who.name ?? t("who.evaluator", { letter: t("who.letters")[who.place - 1] ?? who.place });
  };
}
