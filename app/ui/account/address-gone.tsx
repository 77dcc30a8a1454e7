import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkGone } from "./link-gone.tsx";

/** The link of a further address is over, or somebody else asked for it. */
export function AddressGone({ refused }: { refused?: string }) {
  const { t } = useTranslation("accounts");
  return (
    <LinkGone next={{ to: "/account/addresses", label: t("gone.newLink") }}>
      {refused ?? t("addresses.goneText")}
    </LinkGone>
  );
}
