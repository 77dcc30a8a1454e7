import { inLanguage } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { ErrorSummary } from "../error-summary.tsx";
import { useLocale } from "../locale.ts";
import type { OpenConflict } from "./merging.ts";
import type { Question } from "./question-field.tsx";

type ConflictsSummaryProps = { conflicts: Record<string, OpenConflict>; questions: Question[] };

/** After the form was sent: which answers are still to be decided on, each leading to its field. */
export function ConflictsSummary({ conflicts, questions }: ConflictsSummaryProps) {
  const { t } = useTranslation("together");
  const locale = useLocale();
  const open = questions.filter(({ id }) => conflicts[id]);
  return (
    <ErrorSummary
      title={`${t("conflict.choose", { count: open.length })}. ${t("conflict.chooseText")}`}
      errors={open.map(({ id, label }) => ({ name: id, message: inLanguage(label, locale) }))}
    />
  );
}
