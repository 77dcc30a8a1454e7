import type { ComponentProps } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";
import { TypeGallery } from "./type-gallery.tsx";

type GalleryPageProps = {
  section: { id: string; title: string; questions: { id: string; label: string }[] };
  groups: ComponentProps<typeof TypeGallery>["groups"];
  /** Id of the question that was just added. */
  after?: string;
  base: string;
};

/** The first step of a new question: its kind. */
export function GalleryPage({ section, groups, after, base }: GalleryPageProps) {
  const { t } = useTranslation("builder");
  const added = section.questions.find(({ id }) => id === after);
  return (
    <SubPage
      back={{ to: after ? `${base}#row-${after}` : `${base}#section-${section.id}`, label: t("back") }}
      title={t("gallery.title", { section: section.title })}
      lead={t("gallery.lead")}
    >
      <Stack>
        {added && <Notice tone="success">{t("added", { question: added.label })}</Notice>}
        <TypeGallery groups={groups} to={(type) => `${base}/sections/${section.id}/add?type=${type}`} />
      </Stack>
    </SubPage>
  );
}
