import { useTranslation } from "react-i18next";
import { LoadAnew, useLookingAgain } from "../assignment/computing.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Notice } from "../notice.tsx";

/** The ranking of a large call takes a while; the page looks again by itself. `again`: an earlier one is shown meanwhile. */
export function BeingComputed({ again = false }: { again?: boolean }) {
  const { t } = useTranslation("ranking");
  useLookingAgain();
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
