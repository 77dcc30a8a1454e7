import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Notice } from "../notice.tsx";

/** On the overview: a required text is not any more as it was agreed to. */
export function ChangedConsents({ count, base }: { count: number; base: string }) {
  const { t } = useTranslation("consents");
  if (count === 0) return null;
  const see = (
    <LinkButton to={`${base}/consents`} size="small">
      {t("own.see")}
    </LinkButton>
  );
  return (
    <Notice tone="warning" role="note" title={t("own.notice", { count })} actions={see}>
      {t("own.noticeText")}
    </Notice>
  );
}
