import { useTranslation } from "#app/i18n/use-translation.ts";
import { AskAnew } from "../account/ask-anew.tsx";
import { LinkButton } from "../button.tsx";
import { Page } from "../page.tsx";

type InvitationAnsweredProps = {
  state: "invited" | "expired" | "accepted" | "declined" | "withdrawn";
  programme: string;
  contactEmail: string;
  call: { slug: string; title: string };
};

/** What stands at the link of an invitation that nobody can answer any more. */
export function InvitationAnswered({ state, programme, contactEmail, call }: InvitationAnsweredProps) {
  const { t } = useTranslation("evaluators");
  const answer = state === "invited" ? "over" : state;
  return (
    <Page
      width="reading"
      eyebrow={programme}
      title={t(`invitation.${answer}`)}
      lead={t(`invitation.${answer}Text`, { address: contactEmail })}
    >
      {answer === "expired" && <AskAnew address={contactEmail} about={call.title} />}
      {answer === "accepted" && (
        <div>
          <LinkButton to={`/evaluations/${call.slug}`} kind="primary">
            {t("invitation.toWork")}
          </LinkButton>
        </div>
      )}
    </Page>
  );
}
