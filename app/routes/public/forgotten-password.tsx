import { useTranslation } from "react-i18next";
import { askForLink } from "#app/http/ask-for-link.server.ts";
import { AskForLink } from "#app/ui/account/ask-for-link.tsx";
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
