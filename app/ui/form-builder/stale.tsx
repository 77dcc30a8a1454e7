import { useTranslation } from "#app/i18n/use-translation.ts";
import { Notice } from "../notice.tsx";
import { TextLink } from "../text.tsx";

type StaleProps = {
  /** The refusal in words. */
  refused: string;
  base: string;
  /** What was typed stands below and can be saved after a look. */
  typed?: boolean;
};

/** Why nothing was saved: mostly because somebody else was quicker. */
export function Stale({ refused, base, typed }: StaleProps) {
  const { t } = useTranslation(["builder", "refusals"]);
  if (refused !== t("refusals:changed-elsewhere")) return <Notice tone="danger">{refused}</Notice>;
  return (
    <Notice
      tone="danger"
      title={t("builder:stale.title")}
      actions={<TextLink to={base}>{t("builder:stale.look")}</TextLink>}
    >
      {t(typed ? "builder:stale.text" : "builder:stale.textPlain")}
    </Notice>
  );
}
