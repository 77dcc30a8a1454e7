import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { FormButton } from "../form-button.tsx";
import { Row, Section } from "../layout.tsx";

type WaysInProps = {
  secondFactor: { on: boolean; codesLeft: number };
  passkeys: number;
  identities: { id: string; email: string | null }[];
  provider?: string;
};

/** What opens an account besides its password, and what more it asks for. */
export function WaysIn({ secondFactor, passkeys, identities, provider }: WaysInProps) {
  const { t } = useTranslation("ways");
  const { on, codesLeft } = secondFactor;
  const left = t("own.codesLeft", { count: codesLeft });
  return (
    <Section title={t("own.title")}>
      <DescriptionList
        items={[
          {
            term: t("own.codes"),
            value: on ? `${t("own.codesOn")} (${left})` : t("own.codesOff"),
            action: { to: "/account/second-factor", label: t("own.manage"), hidden: t("own.codes") },
          },
          {
            term: t("own.passkeys"),
            value: t("own.passkeyCount", { count: passkeys }),
            action: { to: "/account/passkeys", label: t("own.manage"), hidden: t("own.passkeys") },
          },
          ...(provider || identities.length > 0
            ? [{ term: provider ?? t("identity.title"), value: <Identities {...{ identities, provider }} /> }]
            : []),
        ]}
      />
    </Section>
  );
}

function Identities({ identities, provider }: Pick<WaysInProps, "identities" | "provider">) {
  const { t } = useTranslation("ways");
  if (identities.length === 0)
    return (
      <Row>
        {t("own.notLinked")}
        <LinkButton to="/account/provider/link" size="small" reloadDocument>
          {t("own.linkTo")}
        </LinkButton>
      </Row>
    );
  return identities.map(({ id, email }) => (
    <Row key={id}>
      {t("own.linked", { email: email ?? provider ?? "" })}
      <FormButton action={`/account/provider/${id}/unlink`} size="small" kind="quiet">
        {t("own.unlink")}
      </FormButton>
    </Row>
  ));
}
