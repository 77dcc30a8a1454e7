import { useTranslation } from "react-i18next";
import { LinkButton } from "./button.tsx";
import { Page } from "./page.tsx";
import { PortalShell } from "./portal-shell.tsx";

const kinds: Record<number, "notFound" | "tooLarge"> = { 404: "notFound", 413: "tooLarge" };

/** What keeps the portal from writing. */
export type Trouble = "full" | "read-only" | "busy" | "damaged";

type ErrorPageProps = {
  status: number;
  trouble?: Trouble;
  /** Of the request, as it stands in the log. */
  number?: string;
  /** Why, where the portal said so. */
  refused?: string;
  signedIn: boolean;
};

/** What a person sees when a page is not there or broke: words and a way on, never a stack. */
export function ErrorPage({ status, refused, trouble, number, signedIn }: ErrorPageProps) {
  const { t } = useTranslation("common");
  const kind = kinds[status] ?? (status < 500 ? "refused" : "broken");
  return (
    <PortalShell>
      <Page
        width="reading"
        title={t(trouble ? "trouble.title" : `errors.${kind}.title`)}
        lead={trouble ? t(`trouble.${trouble}`) : (refused ?? t(`errors.${kind}.text`))}
        actions={
          <LinkButton to={signedIn ? "/home" : "/"}>{t(signedIn ? "toMyPages" : "toCalls")}</LinkButton>
        }
      >
        {trouble && <p>{t("trouble.typed")}</p>}
        {number && <p>{t("errors.number", { number })}</p>}
      </Page>
    </PortalShell>
  );
}
