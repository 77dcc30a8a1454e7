import { useTranslation } from "#app/i18n/use-translation.ts";

/** How evaluators know an application; without a company it goes by its number. */
export type Called = { number: string; company: string | null };

/** What evaluators call an application in a sentence or a title. */
export function useCalled() {
  const { t } = useTranslation("evaluation");
  return ({ number, company }: Called) => company ?? t("nameless", { number });
}

/** The same with both its names, where it has two. */
export function useBothNames() {
  const called = useCalled();
  return (one: Called) => (one.company ? `${one.number} · ${one.company}` : called(one));
}
