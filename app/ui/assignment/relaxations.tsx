import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Bullets } from "../text.tsx";

type Relaxation = {
  kind: "raise-capacity" | "allow-organisation" | "allow-country" | "waive-kind" | "fewer-wanted";
  seats: number;
  person: string;
  company: string;
  by?: number;
  of: string[];
};

/** What a manager could give up so that nobody stays short, the cheapest first. */
export function Relaxations({ relaxations }: { relaxations: Relaxation[] }) {
  const { t } = useTranslation("routing");
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  if (relaxations.length === 0) return null;
  return (
    <Section title={t("relax.title")} level={3} lead={t("relax.lead")}>
      <Bullets
        items={relaxations.map(({ kind, seats, person, company, by = 1, of }) => (
          <>
            {t(`relax.${kind}`, { person, company, count: by, kinds: list.format(of) })}{" "}
            {t("relax.seats", { count: seats })}
          </>
        ))}
      />
    </Section>
  );
}
