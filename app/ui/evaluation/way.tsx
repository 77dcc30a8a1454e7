import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Row } from "../layout.tsx";
import { Muted, VisuallyHidden } from "../text.tsx";

export type List = {
  position: number;
  count: number;
  left: number;
  previousId?: string;
  nextId?: string;
};

/** The way through one's own list. */
export function Way({ position, count, previousId, nextId }: List) {
  const { t } = useTranslation("evaluation");
  return (
    <Row justify="between">
      {previousId ? (
        <LinkButton to={`/sheets/${previousId}`} size="small" icon="arrow-left">
          {t("previous")} <VisuallyHidden>{t("application")}</VisuallyHidden>
        </LinkButton>
      ) : (
        <span />
      )}
      <Muted small>{t("place", { position, count })}</Muted>
      {nextId ? (
        <LinkButton to={`/sheets/${nextId}`} size="small" icon="arrow-right">
          {t("next")} <VisuallyHidden>{t("application")}</VisuallyHidden>
        </LinkButton>
      ) : (
        <span />
      )}
    </Row>
  );
}
