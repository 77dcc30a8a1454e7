import { useTranslation } from "#app/i18n/use-translation.ts";
import { Card } from "../card.tsx";
import { Bullets } from "../text.tsx";

export type Effort = {
  questions: number;
  minutes: number;
  files: { label: string; accept: string[]; mostMegabytes: number; required: boolean }[];
};

/** What somebody should have at hand before beginning. */
export function CallEffort({ effort: { questions, minutes, files } }: { effort: Effort }) {
  const { t } = useTranslation("public");
  const hours = Math.round(minutes / 30) / 2;
  const time =
    minutes < 90 ? t("call.takesMinutes", { count: minutes }) : t("call.takesHours", { count: hours });
  const documents = files.map(({ label, accept, mostMegabytes: most, required }) =>
    t(required ? "call.takesFile" : "call.takesFileOptional", { label, accept: accept.join(", "), most }),
  );
  return (
    <Card title={t("call.takes")}>
      <Bullets
        items={[
          `${t("call.takesQuestions", { count: questions })}, ${time}`,
          ...(documents.length > 0 ? documents : [t("call.takesNoFiles")]),
          t("call.takesAccount"),
          t("call.takesDraft"),
        ]}
      />
    </Card>
  );
}
