import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";

type How = "conflict" | "to-check" | "handed-back" | "let-go" | "taken-back" | "moved" | "silent" | "new";

type SeatsOpenProps = {
  count: number;
  causes: { how: How; name: string; count: number }[];
  more: number;
  ready: boolean;
  /** The routing's own path. */
  here: string;
};

/** Published evaluations have nobody: through whom, and where that is repaired. */
export function SeatsOpen({ count, causes, more, ready, here }: SeatsOpenProps) {
  const { t } = useTranslation("repair");
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const told = causes.map((cause) => t(`banner.how.${cause.how}`, cause));
  const said = list.format(more > 0 ? [...told, t("banner.more", { count: more })] : told);
  return (
    <Notice
      tone="warning"
      title={t("banner.title", { count })}
      actions={
        <LinkButton to={`${here}/repair`} kind="primary">
          {t("banner.action")}
        </LinkButton>
      }
    >
      <p>
        {said.charAt(0).toLocaleUpperCase(locale) + said.slice(1)}.{" "}
        {t(ready ? "banner.ready" : "banner.working")}
      </p>
    </Notice>
  );
}
