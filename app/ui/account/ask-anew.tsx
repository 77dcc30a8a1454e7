import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";

/** A letter, begun, to whoever can send another invitation. */
export function AskAnew({ address, about }: { address: string; about: string }) {
  const { t } = useTranslation("accounts");
  const subject = encodeURIComponent(t("gone.askSubject", { about }));
  return (
    <div>
      <LinkButton to={`mailto:${address}?subject=${subject}`} kind="primary">
        {t("gone.askAnew")}
      </LinkButton>
    </div>
  );
}
