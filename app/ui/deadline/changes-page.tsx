import { useTranslation } from "#app/i18n/use-translation.ts";
import { Page } from "../page.tsx";
import { Muted } from "../text.tsx";
import { type Version, Versions } from "./versions.tsx";

type ChangesPageProps = {
  slug: string;
  title: string;
  timeZone: string;
  ownExtensions: number;
  versions: Version[];
};

/** All that changed in a call since it was published. */
export function ChangesPage({ slug, title, timeZone, ownExtensions, versions }: ChangesPageProps) {
  const { t } = useTranslation("deadlines");
  const compared = versions.some(({ changes }) => changes.some(({ words }) => words));
  return (
    <Page
      width="reading"
      eyebrow={title}
      title={t("changes.title")}
      lead={t("changes.lead")}
      back={{ to: `/calls/${slug}`, label: t("changes.back") }}
    >
      {compared && <Muted>{t("changes.legend")}</Muted>}
      {ownExtensions > 0 && <p>{t("ownExtensions", { count: ownExtensions })}</p>}
      <Versions versions={versions} zone={timeZone} />
    </Page>
  );
}
