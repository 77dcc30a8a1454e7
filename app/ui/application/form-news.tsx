import { useTranslation } from "react-i18next";
import { FormButton } from "../form-button.tsx";
import { Notice } from "../notice.tsx";
import { Bullets, TextLink } from "../text.tsx";

export type News = {
  version: number;
  changes: { sentence: string; sectionId?: string; questionId?: string }[];
};

/** The form changed since the draft was saved: what, and where. */
export function FormNews({ news, base }: { news?: News; base: string }) {
  const { t } = useTranslation("applications");
  if (!news) return null;
  const seen = (
    <FormButton
      action={`${base}/form-seen`}
      fields={{ version: String(news.version) }}
      size="small"
      icon="check"
    >
      {t("formNews.seen")}
    </FormButton>
  );
  return (
    <Notice tone="warning" title={t("formNews.title")} actions={seen}>
      <Changes news={news} base={base} />
    </Notice>
  );
}

/** Only what concerns the section that somebody fills in; the overview has everything, and what was seen is said there. */
export function FormNewsOfSection({
  news,
  base,
  sectionId,
}: {
  news?: News;
  base: string;
  sectionId: string;
}) {
  const { t } = useTranslation("applications");
  const changes = news?.changes.filter((one) => one.sectionId === sectionId) ?? [];
  if (!news || changes.length === 0) return null;
  return (
    <Notice tone="warning" title={t("formNews.title")}>
      <Changes news={{ ...news, changes }} base={base} />
      <TextLink to={base}>{t("formNews.all")}</TextLink>
    </Notice>
  );
}

function Changes({ news, base }: { news: News; base: string }) {
  return (
    <Bullets
      items={news.changes.map(({ sentence, sectionId, questionId }) =>
        sectionId ? (
          <TextLink to={`${base}/sections/${sectionId}${questionId ? `#${questionId}` : ""}`}>
            {sentence}
          </TextLink>
        ) : (
          sentence
        ),
      )}
    />
  );
}
