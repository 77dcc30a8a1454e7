import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { Muted, Reference } from "../text.tsx";
import { DateTime } from "../time.tsx";

type ShortlistFactsProps = {
  shortlist: { frozenAt: Date; frozenBy: string; sha256: string; missingSheets: number; reason: string };
  departures: number;
  call: { releasedAt: Date | null };
  answers: { accepted: number; declined: number; waiting: number };
  zone: string;
};

/** What the decisions rest on, and what finalists answered. */
export function ShortlistFacts({ shortlist, departures, call, answers, zone }: ShortlistFactsProps) {
  const { t } = useTranslation("decisions");
  const { frozenAt, frozenBy: name, sha256, missingSheets: count, reason } = shortlist;
  const answered = [
    { term: t("list.accepteds"), value: answers.accepted },
    { term: t("list.declineds"), value: answers.declined },
    { term: t("list.waitings"), value: answers.waiting },
  ];
  return (
    <DescriptionList
      layout="stacked"
      items={[
        ...(call.releasedAt ? answered : []),
        {
          term: t("list.frozenAt"),
          value: (
            <>
              <DateTime at={frozenAt} zone={zone} format="short" />{" "}
              <Muted>{t("list.frozenBy", { name })}</Muted>
            </>
          ),
        },
        { term: t("list.fingerprint"), value: <Reference>{sha256}</Reference> },
        ...(count > 0
          ? [{ term: t("list.missing"), value: t("list.missingReason", { count, reason }) }]
          : []),
        { term: t("list.departures"), value: departures },
      ]}
    />
  );
}
