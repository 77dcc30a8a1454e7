import { useTranslation } from "#app/i18n/use-translation.ts";

const known = ["subject", "heading", "lead", "action"] as const;

/** What a piece of a message is called; what has no name of its own is a text with its place. */
export function usePieceName(): (name: string, place: number) => string {
  const { t } = useTranslation("letters");
  return (name, place) => {
    const [stem, number] = name.split("_");
    const piece = known.find((one) => one === stem);
    const called = piece ? t(`piece.${piece}`) : t("piece.other", { place: place + 1 });
    return number === "one" || number === "other" ? t(`piece.for.${number}`, { piece: called }) : called;
  };
}
