import { useTranslation } from "#app/i18n/use-translation.ts";
import { Card } from "../card.tsx";
import { Bullets, Muted } from "../text.tsx";

const groups = ["drafts", "submitted", "followers"] as const;
export type ToldCounts = Record<(typeof groups)[number], number>;

/** Whom an extension concerns, said before it is made. */
export function Told({ told }: { told: ToldCounts }) {
  const { t } = useTranslation("deadlines");
  const some = groups.filter((group) => told[group] > 0);
  return (
    <Card title={t("extend.told")}>
      {some.length === 0 && <Muted>{t("extend.nobody")}</Muted>}
      {some.length > 0 && (
        <Bullets items={some.map((group) => t(`extend.${group}`, { count: told[group] }))} />
      )}
    </Card>
  );
}
