import { countryName } from "#app/i18n/countries.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { useLocale } from "../locale.ts";
import { Bullets } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { EvaluatorState, type State } from "./evaluator-state.tsx";
import { levelWords } from "./level-words.ts";

type EvaluatorFactsProps = {
  email: string;
  state: State;
  organisation: string;
  country: string | null;
  /** Names, in the reader's language. */
  languages: string[];
  kind?: string;
  capacity: number;
  least: number;
  askedFor: number | null;
  answerBy: Date | null;
  remindedAt: Date | null;
  withdrawalReason: string | null;
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
  const { state, email, invitedAt, declineReason, withdrawalReason, timeZone: zone } = evaluator;
  const profile = useProfile(evaluator);
  const answer = useAnswer(evaluator);
  const reason = state === "withdrawn" ? withdrawalReason : declineReason;
  return (
    <DescriptionList
      layout="stacked"
      items={[
        { term: t("one.status"), value: <EvaluatorState state={state} /> },
        { term: t("one.email"), value: email },
        { term: t("one.invited"), value: <DateTime at={invitedAt} zone={zone} /> },
        ...answer,
        ...(reason ? [{ term: t("one.declineReason"), value: reason }] : []),
        ...(state === "accepted" ? profile : []),
      ]}
    />
  );
}

function useAnswer({
  state,
  askedFor,
  answerBy,
  remindedAt,
  answeredAt,
  timeZone: zone,
}: EvaluatorFactsProps) {
  const { t } = useTranslation("evaluators");
  const { t: inviting } = useTranslation("inviting");
  const open = state === "invited" || state === "expired";
  return [
    ...(askedFor
      ? [{ term: inviting("one.askedFor"), value: t("one.applications", { count: askedFor }) }]
      : []),
    ...(open && answerBy
      ? [{ term: inviting("one.answerBy"), value: <DateTime at={answerBy} zone={zone} /> }]
      : []),
    ...(open && remindedAt
      ? [{ term: inviting("one.reminded"), value: <DateTime at={remindedAt} zone={zone} /> }]
      : []),
    {
      term: t("one.answered"),
      value: answeredAt ? <DateTime at={answeredAt} zone={zone} /> : t("one.notAnswered"),
    },
  ];
}

function useProfile(evaluator: EvaluatorFactsProps) {
  const { t } = useTranslation("evaluators");
  const locale = useLocale();
  const { t: inviting } = useTranslation("inviting");
  const { organisation, country, kind, languages, capacity, least, topics, timeZone: zone } = evaluator;
  const { conflictsDeclaredAt, confidentialityAcceptedAt } = evaluator;
  const when = (at: Date | null) => (at ? <DateTime at={at} zone={zone} /> : t("one.notDeclared"));
  return [
    { term: t("one.organisation"), value: organisation },
    { term: t("one.country"), value: country && countryName(country, locale) },
    { term: t("one.languages"), value: languages.join(", ") },
    ...(kind ? [{ term: inviting("one.kind"), value: kind }] : []),
    { term: t("one.capacity"), value: t("one.applications", { count: capacity }) },
    ...(least > 0 ? [{ term: inviting("one.least"), value: t("one.applications", { count: least }) }] : []),
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
