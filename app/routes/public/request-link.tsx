import { askForLink } from "#app/http/ask-for-link.server.ts";
import { AskForLink } from "#app/ui/account/ask-for-link.tsx";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Route } from "./+types/request-link";

export function action(args: Route.ActionArgs) {
  return askForLink("sign-in", "/sign-in/link", args);
}

export default function RequestLink({ actionData }: Route.ComponentProps) {
  const { t } = useTranslation("accounts");
  return (
    <AskForLink
      title={t("requestLink.title")}
      lead={t("requestLink.lead")}
      action={t("requestLink.action")}
      back={t("requestLink.back")}
      answer={actionData}
    />
  );
}
