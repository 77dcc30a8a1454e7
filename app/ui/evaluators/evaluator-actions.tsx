import { useTranslation } from "react-i18next";
import { LinkButton } from "../button.tsx";
import { FormButton } from "../form-button.tsx";
import { Row } from "../layout.tsx";
import type { State } from "./evaluator-state.tsx";

type EvaluatorActionsProps = {
  /** The evaluator's own path. */
  here: string;
  state: State;
  /** Until the results are out. */
  open: boolean;
};

/** What managers do with one evaluator: each state has its own acts. */
export function EvaluatorActions({ here, state, open }: EvaluatorActionsProps) {
  const { t } = useTranslation("inviting");
  if (!open) return null;
  const accepted = state === "accepted";
  const standing = accepted || state === "invited" || state === "expired";
  return (
    <Row>
      {!accepted && (
        <FormButton action={`${here}/resend`} icon="mail">
          {t(state === "invited" || state === "expired" ? "act.resend" : "act.again")}
        </FormButton>
      )}
      <LinkButton to={`${here}/edit`} icon="pencil">
        {t(accepted ? "act.editProfile" : "act.editInvitation")}
      </LinkButton>
      {standing && (
        <LinkButton to={`${here}/withdraw`} icon="cross">
          {t(accepted ? "act.letGo" : "act.withdraw")}
        </LinkButton>
      )}
    </Row>
  );
}
