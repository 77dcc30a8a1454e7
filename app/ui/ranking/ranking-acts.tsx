import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Row } from "../layout.tsx";

/** Where one goes from the ranking: to look closer, or on. */
export function RankingActs({ released, home }: { released: boolean; home: string }) {
  const { t } = useTranslation("ranking");
  return (
    <Row>
      <LinkButton to={`${home}/ranking/evaluators`} icon="people">
        {t("toEvaluators")}
      </LinkButton>
      <LinkButton to={`${home}/ranking/what-if`}>{t("toWhatIf")}</LinkButton>
      {released ? (
        <LinkButton to={`${home}/decisions`}>{t("toDecisions")}</LinkButton>
      ) : (
        <LinkButton to={`${home}/shortlist`} kind="primary" icon="lock">
          {t("freeze")}
        </LinkButton>
      )}
    </Row>
  );
}
