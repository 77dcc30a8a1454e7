import { useTranslation } from "react-i18next";
import { countryName } from "#app/i18n/countries.ts";
import { DescriptionList } from "../description-list.tsx";
import { useLocale } from "../locale.ts";
import { Bullets } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { Status } from "./evaluator-table.tsx";
import { levelWords } from "./level-words.ts";

type EvaluatorFactsProps = {
  email: string;
  status: "invited" | "accepted" | "declined";
  organisation: string;
  country: string | null;
  /** Names, in the reader's language. */
  languages: string[];
  capacity: number;
  invitedAt: Date;
  answeredAt: Date | null;
  declineReason: string | null;
  conflictsDeclaredAt: Date | null;
  confidentialityAcceptedAt: Date | null;
  topics: { label: string; level: 1 | 2 | 3 }[];
  timeZone: string;
};

/** What a manager knows of one evaluator. */
export function EvaluatorFacts(evaluator: EvaluatorFactsProps) {
  const { t } = useTranslation("evaluators");
  const { status, email, invitedAt, answeredAt, declineReason, timeZone: zone } = evaluator;
  const profile = useProfile(evaluator);
  return (
    <DescriptionList
      layout="stacked"
      items={[
        { term: t("one.status"), value: <Status status={status} /> },
        { term: t("one.email"), value: email },
        { term: t("one.invited"), value: <DateTime at={invitedAt} zone={zone} /> },
        {
          term: t("one.answered"),
          value: answeredAt ? <DateTime at={answeredAt} zone={zone} /> : t("one.notAnswered"),
        },
        ...(declineReason ? [{ term: t("one.declineReason"), value: declineReason }] : []),
        ...(status === "accepted" ? profile : []),
      ]}
    />
  );
}

function useProfile(evaluator: EvaluatorFactsProps) {
  const { t } = useTranslation("evaluators");
  const locale = useLocale();
  const { organisation, country, languages, capacity, topics, timeZone: zone } = evaluator;
  const { conflictsDeclaredAt, confidentialityAcceptedAt } = evaluator;
  const when = (at: Date | null) => (at ? <DateTime at={at} zone={zone} /> : t("one.notDeclared"));
  return [
    { term: t("one.organisation"), value: organisation },
    { term: t("one.country"), value: country && countryName(country, locale) },
    { term: t("one.languages"), value: languages.join(", ") },
    { term: t("one.capacity"), value: t("one.applications", { count: capacity }) },
    {
      term: t("one.topics"),
      value: (
        <Bullets items={topics.map(({ label, level }) => `${label}: ${t(`level.${levelWords[level]}`)}`)} />
      ),
    },
    { term: t("one.declared"), value: when(conflictsDeclaredAt) },
    { term: t("one.undertaken"), value: when(confidentialityAcceptedAt) },
  ];
}
