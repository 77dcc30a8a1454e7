import { useTranslation } from "#app/i18n/use-translation.ts";
import { Figure, Figures } from "../figure.tsx";
import { Notice } from "../notice.tsx";
import { Muted, TextLink } from "../text.tsx";

export type SectionTime = { sectionId: string; minutes: number; readingMinutes: number };

export function useTimeInWords() {
  const { t } = useTranslation("builder");
  return (time: SectionTime | undefined) =>
    t("budget.section", {
      fill: t("budget.minutes", { count: time?.minutes ?? 0 }),
      read: t("budget.minutes", { count: time?.readingMinutes ?? 0 }),
    });
}

type TimeBudgetProps = {
  effort: { questions: number; minutes: number; readingMinutes: number };
  /** Questions that evaluators read and nobody scores. */
  unused: { id: string; label: string }[];
  base: string;
};

/** What the form costs those who fill it in and those who read it. */
export function TimeBudget({ effort, unused, base }: TimeBudgetProps) {
  const { t } = useTranslation("builder");
  const about = (count: number) => t("budget.about", { minutes: t("budget.minutes", { count }) });
  return (
    <div className="flex flex-col gap-4">
      <Figures>
        <Figure label={t("budget.questions")} value={effort.questions} />
        <Figure label={t("budget.fill")} value={about(effort.minutes)} />
        <Figure label={t("budget.read")} value={about(effort.readingMinutes)} />
      </Figures>
      <Muted small>{t("budget.how")}</Muted>
      {unused.length > 0 && <Unused unused={unused} base={base} />}
    </div>
  );
}

function Unused({ unused, base }: Pick<TimeBudgetProps, "unused" | "base">) {
  const { t } = useTranslation("builder");
  return (
    <Notice tone="warning" title={t("budget.unused")}>
      <p>{t("budget.unusedText")}</p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {unused.map(({ id, label }) => (
          <li key={id}>
            {label} –{" "}
            <TextLink to={`${base}/questions/${id}#criterion`}>
              {t("budget.setCriterion")}
              <span className="sr-only"> ({label})</span>
            </TextLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
