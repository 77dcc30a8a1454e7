import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { TaskList } from "../task-list.tsx";

export type Need = {
  what: "draft" | "changes" | "remedy" | "answer" | "samples" | "conflicts" | "sheets" | "eligibility";
  to: string;
  title: string;
  count?: number;
  dueAt: Date;
  timeZone: string;
};

/** What waits for the reader in all roles, what is due first first. */
export function Needs({ needs }: { needs: Need[] }) {
  const { t } = useTranslation("needs");
  const locale = useLocale();
  const items = needs.map(({ what, to, title, count = 1, dueAt, timeZone: zone }) => ({
    title,
    to,
    detail: t(`sentence.${what}`, { count, at: formatInstant(dueAt, { locale, zone, format: "full" }) }),
    state: { tone: "info" as const, label: t(`as.${what}`) },
  }));
  return (
    <Section title={t("title")}>
      <TaskList items={items} />
    </Section>
  );
}
