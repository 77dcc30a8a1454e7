import { useTranslation } from "#app/i18n/use-translation.ts";
import { Notice } from "../notice.tsx";
import { Bullets, TextLink } from "../text.tsx";

type BrokenRulesProps = {
  rules: {
    rule: "conflict" | "capacity" | "organisation" | "country" | "kind" | "other";
    evaluator: string;
    company: string;
    most: number;
    applicationId?: string;
    evaluatorId?: string;
  }[];
  /** How many are not named. */
  more: number;
  /** The routing's own path, and the evaluators'. */
  here: string;
  evaluators: string;
};

/** What is published keeps some rules no longer: which, and where that is changed. */
export function BrokenRules({ rules, more, here, evaluators }: BrokenRulesProps) {
  const { t } = useTranslation("assignment");
  if (rules.length === 0) return;
  const items = rules.map(({ rule, applicationId, evaluatorId, ...names }) => (
    <TextLink
      key={`${rule} ${applicationId ?? evaluatorId}`}
      to={applicationId ? `${here}/${applicationId}` : `${evaluators}/${evaluatorId}`}
    >
      {t(`routing.broken.rules.${rule}`, names)}
    </TextLink>
  ));
  return (
    <Notice tone="warning" title={t("routing.broken.title")}>
      <p>{t("routing.broken.text")}</p>
      <Bullets items={more > 0 ? [...items, t("routing.broken.more", { count: more })] : items} />
    </Notice>
  );
}
