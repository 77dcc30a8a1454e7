import { useLocation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LoadAnew, useLookingAgain } from "./assignment/computing.tsx";
import { LinkButton } from "./button.tsx";
import { EmptyState } from "./empty-state.tsx";
import { Notice } from "./notice.tsx";

type BeingComputedProps = {
  standing: "new" | "old" | "computing" | "failed";
  /** An earlier one is shown below. */
  again?: boolean;
};

/**
 * What a large call's page shows takes a while: the page says so and looks again by itself, also without scripts; where an
 * earlier state of the call is shown meanwhile, or it could not be computed, it says that. Nothing where the page is new.
 */
export function BeingComputed({ standing, again = false }: BeingComputedProps) {
  const { t } = useTranslation("ui");
  const isUnderWay = standing === "old" || standing === "computing";
  useLookingAgain(isUnderWay);
  if (standing === "new") return null;
  if (!isUnderWay) return <Failed again={again} />;
  return (
    <>
      <LoadAnew />
      {again ? (
        <Notice>{t("computing.again")}</Notice>
      ) : (
        <EmptyState icon="clock" title={t("computing.title")}>
          {t("computing.text")}
        </EmptyState>
      )}
    </>
  );
}

function Failed({ again }: { again: boolean }) {
  const { t } = useTranslation("ui");
  const { pathname, search } = useLocation();
  const retry = (
    <LinkButton to={pathname + search} size="small">
      {t("computing.retry")}
    </LinkButton>
  );
  return (
    <Notice tone="danger" title={t(again ? "computing.failedAgain" : "computing.failed")} actions={retry}>
      {t("computing.failedText")}
    </Notice>
  );
}
