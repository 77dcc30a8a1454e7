import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
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

/** So many are read at a glance; more are one click away. */
const atAGlance = 5;

function Changes({ news, base }: { news: News; base: string }) {
  const { t } = useTranslation("applications");
  const items = news.changes.map((change) => <Change key={change.sentence} {...change} base={base} />);
  if (items.length <= atAGlance) return <Bullets items={items} />;
  return (
    <Disclosure summary={t("formNews.count", { count: items.length })}>
      <Bullets items={items} />
    </Disclosure>
  );
}

function Change({ sentence, sectionId, questionId, base }: News["changes"][number] & { base: string }) {
  if (!sectionId) return sentence;
  const address = `${base}/sections/${sectionId}${questionId ? `#${questionId}` : ""}`;
  return <TextLink to={address}>{sentence}</TextLink>;
}
