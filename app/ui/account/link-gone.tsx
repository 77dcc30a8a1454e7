import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Page } from "../page.tsx";

type LinkGoneProps = {
  /** How to get a new one. */
  next?: { to: string; label: string };
  children?: ReactNode;
};

/** A one-time link that was used or has expired, and what to do now. */
export function LinkGone({ next, children }: LinkGoneProps) {
  const { t } = useTranslation("accounts");
  return (
    <Page width="narrow" title={t("gone.title")} lead={t("gone.text")}>
      {children && <p>{children}</p>}
      {next && (
        <div>
          <LinkButton to={next.to} kind="primary">
            {next.label}
          </LinkButton>
        </div>
      )}
    </Page>
  );
}
