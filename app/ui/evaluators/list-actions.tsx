import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { FormButton } from "../form-button.tsx";
import { Row } from "../layout.tsx";

type ListActionsProps = {
  here: string;
  /** How many may still answer their invitation. */
  waiting: number;
  /** Until the results are out. */
  open: boolean;
};

/** What managers do with all evaluators of a call. */
export function ListActions({ here, waiting, open }: ListActionsProps) {
  const { t } = useTranslation("evaluators");
  const { t: inviting } = useTranslation("inviting");
  return (
    <Row>
      <LinkButton to={`${here}/confidentiality`} icon="lock">
        {inviting("undertaking.title")}
      </LinkButton>
      {open && waiting > 0 && (
        <FormButton action={`${here}/remind`} icon="clock">
          {inviting("remind.act", { count: waiting })}
        </FormButton>
      )}
      {open && (
        <LinkButton to={`${here}/invite`} kind="primary" icon="mail">
          {t("list.invite")}
        </LinkButton>
      )}
    </Row>
  );
}
