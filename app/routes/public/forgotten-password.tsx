import { askForLink } from "#app/http/ask-for-link.server.ts";
import { AskForLink } from "#app/ui/account/ask-for-link.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/forgotten-password";

export function action(args: Route.ActionArgs) {
  return askForLink("reset-password", "/reset-password", args);
}

export default function ForgottenPassword({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  return (
    <AskForLink
      title={t("forgotten.title")}
      lead={t("forgotten.lead")}
      action={t("forgotten.action")}
      back={t("forgotten.back")}
      answer={actionData}
    />
  );
}
