import { sayRetention } from "#app/i18n/retention.ts";
import type { Translate } from "#app/i18n/translate.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Kind } from "../consents/kind.ts";
import { Disclosure } from "../disclosure.tsx";
import { Section, Stack } from "../layout.tsx";
import { Prose } from "../prose.tsx";
import { TextLink } from "../text.tsx";

export type PublicConsent = { kind: Kind; required: boolean; label: string; html: string };
export type CallDataProps = {
  /** In months; undefined while nobody confirmed it. */
  retention?: Parameters<typeof sayRetention>[0];
  consents: PublicConsent[];
};

/** How long the call keeps what, and the texts that applicants agree to; nothing where it says neither. */
export function CallData({ retention, consents }: CallDataProps) {
  const { t } = useTranslation("consents");
  if (!retention && consents.length === 0) return null;
  return (
    <Section id="data" title={t("inPublic.title")}>
      <Stack gap="small">
        <Kept retention={retention} />
        {consents.length > 0 && <p className="measure">{t("inPublic.asked")}</p>}
        {consents.map(({ kind, required, label, html }) => (
          <Disclosure
            key={kind}
            boxed
            summary={t(required ? "inPublic.required" : "inPublic.optional", { name: t(`kind.${kind}`) })}
          >
            <Stack gap="small">
              <Prose html={html} />
              <p className="measure font-medium">{t("inPublic.box", { label })}</p>
            </Stack>
          </Disclosure>
        ))}
      </Stack>
    </Section>
  );
}

type AskedProps = { retention?: CallDataProps["retention"]; consents: { kind: Kind }[]; slug: string };

/** The same in short, with the way to the texts, for whoever is about to begin. */
export function DataInShort({ retention, consents, slug }: AskedProps) {
  const { t } = useTranslation("consents");
  if (!retention && consents.length === 0) return null;
  const names = consents.map(({ kind }) => t(`kind.${kind}`)).join(", ");
  return (
    <Section title={t("inPublic.title")}>
      <Stack gap="small">
        <Kept retention={retention} />
        {names && (
          <p className="measure">
            {t("submit.check", { names })}{" "}
            <TextLink to={`/calls/${slug}#data`}>{t("inPublic.read")}</TextLink>
          </p>
        )}
      </Stack>
    </Section>
  );
}

function Kept({ retention }: Pick<CallDataProps, "retention">) {
  const say: Translate = useTranslation().t;
  return retention && <p className="measure">{sayRetention(retention, say)}</p>;
}
