import { useTranslation } from "#app/i18n/use-translation.ts";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { PlainText } from "../prose.tsx";
import { Bullets, TextLink } from "../text.tsx";
import type { Recovered } from "./recovery.ts";

type KeptNoticeProps = {
  recovered: Recovered;
  /** Where the fields of a section stand. */
  sectionAt: (sectionId: string) => string;
};

/** What became of the texts that stood on this device since an earlier visit. */
export function KeptNotice({ recovered, sectionAt }: KeptNoticeProps) {
  const { t } = useTranslation("together");
  const { saved, asked, refused, reason } = recovered;
  return (
    <>
      {saved > 0 && (
        <Notice tone="success" title={t("kept.saved", { count: saved })}>
          {t("kept.savedText")}
        </Notice>
      )}
      {asked.length > 0 && (
        <Notice tone="warning" title={t("kept.asked", { count: asked.length })}>
          <p>{t("kept.askedText")}</p>
          <Bullets
            items={asked.map(({ sectionId, sectionTitle, questionId }) => (
              <TextLink key={questionId} to={`${sectionAt(sectionId)}#${questionId}`}>
                {t("kept.section", { section: sectionTitle })}
              </TextLink>
            ))}
          />
        </Notice>
      )}
      {refused.length > 0 && (
        <Notice tone="danger" title={t("kept.refused")}>
          <Stack gap="small">
            <p>{reason}</p>
            {refused.map(({ questionId, page, values }) => (
              <PlainText key={questionId + page} text={values.join(", ")} />
            ))}
          </Stack>
        </Notice>
      )}
    </>
  );
}
