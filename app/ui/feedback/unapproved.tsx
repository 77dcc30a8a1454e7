import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Notice } from "../notice.tsx";

/** Before a release: how many reports are not approved yet. */
export function Unapproved({ count, home }: { count: number; home: string }) {
  const { t } = useTranslation("feedback");
  if (count === 0) return null;
  const look = (
    <LinkButton to={`${home}/decisions/feedback`} size="small">
      {t("toReports")}
    </LinkButton>
  );
  return (
    <Notice title={t("notApproved", { count })} actions={look}>
      {t("notApprovedText")}
    </Notice>
  );
}
