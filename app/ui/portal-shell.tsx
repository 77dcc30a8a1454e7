import type { ComponentProps } from "react";
import { useLocation, useRouteLoaderData } from "react-router";
import { languageNames, locales } from "#app/i18n/locale.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { AccountMenu } from "./account-menu.tsx";
import { LinkButton } from "./button.tsx";
import { FormButton } from "./form-button.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { Stack } from "./layout.tsx";
import { useLocale } from "./locale.ts";
import { Notice } from "./notice.tsx";
import { SeeingBanner } from "./seeing/seeing-banner.tsx";
import { type NavigationItem, Shell } from "./shell.tsx";

type Visitor = {
  name: string;
  email: string;
  emailConfirmed: boolean;
  administrator: boolean;
  manages: boolean;
  ofHub: boolean;
  /** E-mails that were never opened in the portal. */
  unread: number;
};
/** What app/root.tsx says of who is looking. */
type Root = { visitor?: Visitor; hasMailbox: boolean; seeing?: { as: string; until: Date } };

type PortalShellProps = Omit<ComponentProps<typeof Shell>, "product" | "account" | "languages">;

/** The shell with what every page has: the way to all of one's parts of the portal, the language and the account. */
export function PortalShell({ navigation, children, ...shell }: PortalShellProps) {
  const { t } = useTranslation("common");
  // On an error page there may be nothing known, not even whether somebody is signed in.
  const known = useRouteLoaderData("root") as Root | undefined;
  const { visitor, hasMailbox, seeing } = known ?? { hasMailbox: false };
  return (
    <Shell
      {...shell}
      product={t("product")}
      navigation={seeing ? [] : (navigation ?? partsOf(visitor, hasMailbox, t))}
      languages={seeing ? undefined : <Languages />}
      account={seeing ? undefined : visitor ? <OwnMenu {...visitor} /> : known && <SignIn />}
      banner={seeing && <SeeingBanner {...seeing} />}
    >
      {!seeing && visitor && !visitor.emailConfirmed ? (
        <Stack gap="large">
          <Unconfirmed email={visitor.email} />
          {children}
        </Stack>
      ) : (
        children
      )}
    </Shell>
  );
}

/** Whoever is several things at once sees all of them. */
function partsOf(
  visitor: Visitor | undefined,
  hasMailbox: boolean,
  t: Translate<"common">,
): NavigationItem[] {
  const part = (shown: boolean | undefined, to: string, label: string) => (shown ? [{ to, label }] : []);
  return [
    { to: "/", label: t("calls"), end: true },
    ...part(Boolean(visitor), "/home", t("home")),
    ...part(visitor?.manages, "/manage", t("manage")),
    ...part(visitor?.ofHub, "/hubs", t("hub")),
    ...part(visitor?.administrator, "/admin", t("admin")),
    ...part(hasMailbox, "/mailbox", t("mailbox")),
  ];
}

function Languages() {
  const { t } = useTranslation("common");
  const { pathname, search } = useLocation();
  return (
    <LanguageSwitch
      label={t("language")}
      current={useLocale()}
      languages={locales.map((locale) => ({ locale, label: languageNames[locale] }))}
      action="/language"
      fields={{ to: pathname + search }}
    />
  );
}

function OwnMenu({ name, email, unread }: Visitor) {
  const { t } = useTranslation(["common", "inbox"]);
  return (
    <AccountMenu
      name={name}
      detail={email}
      items={[
        { to: "/home", label: t("common:home") },
        { to: "/inbox", label: unread ? t("inbox:unreadCount", { count: unread }) : t("inbox:title") },
        { to: "/account", label: t("common:account") },
      ]}
      signOut={{ action: "/account/sign-out", label: t("common:signOut") }}
    />
  );
}

/** From a call's page one comes back to it. */
function SignIn() {
  const { t } = useTranslation("common");
  const { pathname } = useLocation();
  const back = pathname.startsWith("/calls/") ? `?to=${encodeURIComponent(pathname)}` : "";
  return (
    <LinkButton to={`/sign-in${back}`} kind="quiet" size="small">
      {t("signIn")}
    </LinkButton>
  );
}

function Unconfirmed({ email }: { email: string }) {
  const { t } = useTranslation("accounts");
  return (
    <Notice
      tone="warning"
      title={t("unconfirmed.title")}
      actions={
        <FormButton action="/account/confirm" size="small">
          {t("unconfirmed.again")}
        </FormButton>
      }
    >
      {t("unconfirmed.text", { email })}
    </Notice>
  );
}
