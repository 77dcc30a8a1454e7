import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { PlainText } from "../prose.tsx";
import { Bullets, Strong, TextLink } from "../text.tsx";

export type OwnRemedy = {
  text: string;
  until: Date;
  timeZone: string;
  state: "open" | "answered" | "missed" | "withdrawn";
  /** Whether something can still be submitted in answer. */
  open: boolean;
  /** The version that was submitted in answer. */
  version?: number;
  questions: { id: string; sectionId: string; label: string }[];
};

/** What a team was asked to put right, where, until when, and what became of it. */
export function RemedyNotice({ remedy, base }: { remedy?: OwnRemedy; base: string }) {
  const { t } = useTranslation("remedies");
  const locale = useLocale();
  if (!remedy) return null;
  const { state, open, version = 0, timeZone: zone } = remedy;
  const until = formatInstant(remedy.until, { locale, zone, format: "full" });
  if (state === "withdrawn") return <Notice title={t("own.withdrawnTitle")}>{t("own.withdrawn")}</Notice>;
  if (state === "missed")
    return (
      <Notice tone="warning" title={t("own.missedTitle")}>
        {t("own.missed", { until })}
      </Notice>
    );
  if (!open) return <Notice tone="success">{t("own.answeredOver", { version })}</Notice>;
  return (
    <Notice tone={state === "open" ? "warning" : "info"} title={t("own.title")}>
      <Stack gap="small">
        <p>{t(state === "open" ? "own.text" : "own.answered", { until, version })}</p>
        <PlainText text={remedy.text} />
        <Strong>{t("own.answers")}</Strong>
        <Bullets
          items={remedy.questions.map(({ id, sectionId, label }) => (
            <TextLink key={id} to={`${base}/sections/${sectionId}#${id}`}>
              {label}
            </TextLink>
          ))}
        />
      </Stack>
    </Notice>
  );
}
