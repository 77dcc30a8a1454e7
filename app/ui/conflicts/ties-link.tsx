import { useTranslation } from "#app/i18n/use-translation.ts";
import { Muted, TextLink } from "../text.tsx";

/** From the evaluator's conflicts to what connects them with organisations; beside it in the address. */
export function TiesLink() {
  const { t } = useTranslation("conflicts");
  return (
    <p>
      <TextLink to="../ties">{t("ties.to")}</TextLink> <Muted>{t("ties.toHelp")}</Muted>
    </p>
  );
}
