import { useTranslation } from "react-i18next";
import { LinkButton } from "../button.tsx";
import { Row } from "../layout.tsx";
import { Muted } from "../text.tsx";

export type List = {
  position: number;
  count: number;
  left: number;
  previousId?: string;
  nextId?: string;
};

/** The way through one's own list. */
export function Way({ position, count, left, previousId, nextId }: List) {
  const { t } = useTranslation("evaluation");
  return (
    <Row justify="between">
      <Muted small>
        {t("place", { position, count })} · {t("left", { count: left })}
      </Muted>
      <Row gap="tight">
        {previousId && (
          <LinkButton to={`/sheets/${previousId}`} kind="quiet" size="small" icon="arrow-left">
            {t("previous")}
          </LinkButton>
        )}
        {nextId && (
          <LinkButton to={`/sheets/${nextId}`} kind="quiet" size="small" icon="arrow-right">
            {t("next")}
          </LinkButton>
        )}
      </Row>
    </Row>
  );
}
