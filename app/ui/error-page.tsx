import { Form, useLocation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "./button.tsx";
import { Page } from "./page.tsx";
import { PortalShell } from "./portal-shell.tsx";

const kinds: Record<number, "notFound" | "tooLarge" | "tooMany"> = {
  404: "notFound",
  413: "tooLarge",
  429: "tooMany",
};

/** A form that was not taken: where it goes, and what was typed but for passwords and files. */
export type Typed = { action: string; fields: [name: string, value: string][] };

/** What keeps the portal from writing. */
export type Trouble = "full" | "read-only" | "busy" | "damaged";

type ErrorPageProps = {
  status: number;
  /** Something of the page did not arrive. */
  lost?: boolean;
  trouble?: Trouble;
  /** Of the request, as it stands in the log. */
  number?: string;
  /** Why, where the portal said so. */
  refused?: string;
  typed?: Typed;
  signedIn: boolean;
};

/** What a person sees when a page is not there or broke: words and a way on, never a stack. */
export function ErrorPage({ status, lost, refused, trouble, number, typed, signedIn }: ErrorPageProps) {
  const { t } = useTranslation("common");
  const { pathname, search } = useLocation();
  const kind = lost ? "lost" : (kinds[status] ?? (status < 500 ? "refused" : "broken"));
  return (
    <PortalShell>
      <Page
        width="reading"
        title={t(trouble ? "trouble.title" : `errors.${kind}.title`)}
        lead={trouble ? t(`trouble.${trouble}`) : (refused ?? t(`errors.${kind}.text`))}
        actions={
          lost ? (
            <LinkButton to={pathname + search} reloadDocument>
              {t("errors.lost.again")}
            </LinkButton>
          ) : (
            <LinkButton to={signedIn ? "/home" : "/"}>{t(signedIn ? "toMyPages" : "toCalls")}</LinkButton>
          )
        }
      >
        {trouble && <p>{t("trouble.typed")}</p>}
        {number && <p>{t("errors.number", { number })}</p>}
        {typed && <SendAgain {...typed} />}
      </Page>
    </PortalShell>
  );
}

/** Everything is still there, and one press sends it. */
function SendAgain({ action, fields }: Typed) {
  const { t } = useTranslation("common");
  return (
    <Form method="post" action={action} reloadDocument>
      <p>{t("errors.tooMany.kept")}</p>
      {fields.map(([name, value], place) => (
        <input key={place} type="hidden" name={name} value={value} />
      ))}
      <Button>{t("errors.tooMany.again")}</Button>
    </Form>
  );
}
