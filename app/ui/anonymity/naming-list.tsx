import { useTranslation } from "#app/i18n/use-translation.ts";
import { Bullets } from "../text.tsx";
import type { Naming } from "./screening.ts";

const mostShown = 12;

/** What names the applicant, and where; each name once with all its pages. */
export function NamingList({ namings }: { namings: Naming[] }) {
  const { t } = useTranslation("anonymity");
  const found = [
    ...Map.groupBy(namings, ({ what, says, where = "" }) => `${what} ${says} ${where}`).values(),
  ];
  if (found.length === 0) return t("nothing");
  const items = found.slice(0, mostShown).map((same) => <Found key={same[0].says} same={same} />);
  const more = found.length - items.length;
  return <Bullets items={more > 0 ? [...items, t("more", { count: more })] : items} />;
}

function Found({ same }: { same: Naming[] }) {
  const { t, locale } = useTranslation("anonymity");
  const [{ what, says, where }] = same;
  const pages = same.flatMap(({ page }) => (page === undefined ? [] : [String(page)]));
  const list = new Intl.ListFormat(locale, { style: "short", type: "conjunction" });
  const place = [
    where && where !== "text" && t(`where.${where}`),
    pages.length > 0 && t("pages", { count: pages.length, pages: list.format(pages) }),
  ];
  const at = place.filter(Boolean).join(", ");
  return (
    <>
      {t(`what.${what}`)}
      {says && (
        <>
          : <b>{says}</b>
        </>
      )}
      {at && ` (${at})`}
    </>
  );
}
