import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Translated } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { useLocale } from "../locale.ts";
import { Bullets } from "../text.tsx";

type ProgrammeFactsProps = {
  contactEmail: string;
  hubs: { name: Translated; country: string; capacity: number }[];
};

export function ProgrammeFacts({ contactEmail, hubs }: ProgrammeFactsProps) {
  const { t } = useTranslation("admin");
  const locale = useLocale();
  const places = hubs.map(
    ({ name, country, capacity }) =>
      `${inLanguage(name, locale)}, ${countryName(country, locale)}: ${t("programme.places", { count: capacity })}`,
  );
  return (
    <DescriptionList
      layout="stacked"
      items={[
        { term: t("programme.contact"), value: contactEmail },
        ...(hubs.length > 0 ? [{ term: t("programme.hubs"), value: <Bullets items={places} /> }] : []),
      ]}
    />
  );
}
