import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { PlainText } from "../prose.tsx";
import { TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { NamingList } from "./naming-list.tsx";
import type { Screening } from "./screening.ts";

type ScreenedPartProps = Omit<Screening, "id"> & {
  /** What stands in an answer in words. */
  text?: string;
  timeZone: string;
  /** Path of the call. */
  calls: string;
};

/** One answer or file with what was found in it, and what was decided. */
export function ScreenedPart({ application, question, file, text, timeZone, ...part }: ScreenedPartProps) {
  const { t } = useTranslation(["anonymity", "seen"]);
  const { namings, decided, calls } = part;
  const items = [
    {
      term: t("application"),
      value: (
        <>
          <TextLink to={`${calls}/applications/${application.id}`}>
            {`${application.number} · ${application.company}`}
          </TextLink>{" "}
          <TextLink to={`${calls}/applications/${application.id}/seen?as=assigned`}>
            {t("seen:link")}
          </TextLink>
        </>
      ),
    },
    { term: t("question"), value: question },
    file && {
      term: t("file"),
      value: (
        <TextLink to={`${calls}/attachments/${file.attachmentId}`} reloadDocument>
          <bdi>{file.name}</bdi>
        </TextLink>
      ),
    },
    text !== undefined && !file && { term: t("text"), value: <PlainText text={text} /> },
    { term: t("found"), value: <NamingList namings={namings} /> },
    decided && {
      term: t(`state.${decided.decision}`),
      value: (
        <>
          {decided.by} · <DateTime at={decided.at} zone={timeZone} format="short" />
          {decided.reason && <PlainText text={decided.reason} />}
        </>
      ),
    },
  ];
  return (
    <DescriptionList items={items.filter((item) => item !== false && item !== null && item !== undefined)} />
  );
}
