import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Notice } from "../notice.tsx";

/** Warns that evaluators are about to be told of a date that has passed; `call`: the path of the call. */
export function DueOver({ call }: { call: string }) {
  const { t } = useTranslation("assignment");
  return (
    <Notice
      tone="warning"
      title={t("publish.over")}
      actions={<LinkButton to={`${call}/set-up/dates`}>{t("publish.overDates")}</LinkButton>}
    >
      {t("publish.overText")}
    </Notice>
  );
}
