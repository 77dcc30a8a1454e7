import { useTranslation } from "#app/i18n/use-translation.ts";
import { FormButton } from "../form-button.tsx";
import { Notice } from "../notice.tsx";

type SaidProps = { says: string | null; question: string | null; at: string };

/** What has just happened to a question; what can be undone is. */
export function Said({ says, question, at }: SaidProps) {
  const { t } = useTranslation("questions");
  if (says === "published")
    return (
      <Notice tone="success" title={t("manage.published")}>
        {t("manage.publishedText")}
      </Notice>
    );
  if (says === "corrected") return <Notice tone="success">{t("manage.corrected")}</Notice>;
  if (says !== "aside" || !question) return null;
  return (
    <Notice
      tone="success"
      actions={
        <FormButton
          action={`${at}/${encodeURIComponent(question)}/set-aside`}
          fields={{ aside: "no" }}
          size="small"
          icon="undo"
        >
          {t("manage.undo")}
        </FormButton>
      }
    >
      {t("manage.wasAside")}
    </Notice>
  );
}
