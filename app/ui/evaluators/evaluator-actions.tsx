import { useTranslation } from "#app/i18n/use-translation.ts";
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
  /** Where one begins to see the portal as the evaluator; none before they accepted. */
  seeAs?: string;
};

/** What managers do with one evaluator: each state has its own acts. */
export function EvaluatorActions({ here, state, open, seeAs }: EvaluatorActionsProps) {
  const { t } = useTranslation(["inviting", "seeing"]);
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
      {seeAs && (
        <LinkButton to={seeAs} icon="eye">
          {t("seeing:anybody.begin")}
        </LinkButton>
      )}
      {standing && (
        <LinkButton to={`${here}/withdraw`} icon="cross">
          {t(accepted ? "act.letGo" : "act.withdraw")}
        </LinkButton>
      )}
    </Row>
  );
}
