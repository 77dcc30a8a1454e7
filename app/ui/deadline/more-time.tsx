import { useSearchParams } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Notice } from "../notice.tsx";

/** From an application to giving it more time, and back again. */
export function MoreTime({ to }: { to: string }) {
  const { t } = useTranslation("deadlines");
  const given = useSearchParams()[0].get("says") === "extended";
  return (
    <>
      {given && <Notice tone="success">{t("one.done")}</Notice>}
      <div>
        <LinkButton to={to} size="small" icon="clock">
          {t("one.give")}
        </LinkButton>
      </div>
    </>
  );
}
