import { languageNames, type Locale } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { DescriptionList } from "../description-list.tsx";
import { Section, Stack } from "../layout.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { DateTime } from "../time.tsx";
import type { Kind } from "./kind.ts";

type Given = { version: number; at: Date; by: string; readIn: Locale; withdrawnAt: Date | null };
type Consent = { kind: Kind; current?: number; required: boolean; given?: Given };

/** Who agreed to which version for an application, as managers read it. */
export function ConsentsOf({ consents, zone }: { consents: Consent[]; zone: string }) {
  const { t } = useTranslation("consents");
  if (consents.length === 0) return null;
  return (
    <Section title={t("manager.of")} level={3}>
      <DescriptionList
        items={consents.map((consent) => ({
          term: t(`kind.${consent.kind}`),
          value: <Standing consent={consent} zone={zone} />,
        }))}
      />
    </Section>
  );
}

function Standing({ consent: { given, current, required }, zone }: { consent: Consent; zone: string }) {
  const { t } = useTranslation("consents");
  if (!given) return <Muted>{t(required ? "own.open" : "manager.no")}</Muted>;
  const { version, at, by, readIn, withdrawnAt } = given;
  return (
    <Stack gap="tight">
      <span>
        {t("manager.read", { number: version })}, <DateTime at={at} zone={zone} format="short" />
      </span>
      <Muted small>{t("manager.by", { by, language: languageNames[readIn] })}</Muted>
      {withdrawnAt && (
        <span>
          <Tag tone="warning">{t("own.withdrawn")}</Tag>{" "}
          <DateTime at={withdrawnAt} zone={zone} format="short" />
        </span>
      )}
      {!withdrawnAt && current !== undefined && current !== version && (
        <Muted small>{t("manager.outdated", { current })}</Muted>
      )}
    </Stack>
  );
}
