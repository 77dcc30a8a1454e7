import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { useSetUp } from "../set-up/set-up-page.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, Reference, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import type { Kind } from "./kind.ts";

type Version = { number: number; publishedAt: Date; sha256: string; agreed: number; withdrawn: number };
type Consent = { kind: Kind; asked?: { required: boolean; label: string }; versions: Version[] };

/** What the call asks to agree to: one line for each kind. */
export function ConsentsTable({ consents }: { consents: Consent[] }) {
  const { t } = useTranslation("consents");
  const home = useSetUp();
  return (
    <Table
      caption={t("manager.title")}
      hideCaption
      rows={consents}
      rowKey={({ kind }) => kind}
      columns={[
        {
          key: "kind",
          label: t("manager.kind"),
          rowHeader: true,
          cell: ({ kind, asked }) => (
            <Stack gap="tight">
              <TextLink to={`${home}/set-up/consents/${kind}`}>{t(`kind.${kind}`)}</TextLink>
              {asked && <Muted small>{asked.label}</Muted>}
            </Stack>
          ),
        },
        { key: "asked", label: t("manager.asked"), cell: ({ asked }) => <Asked asked={asked} /> },
        {
          key: "act",
          label: t("manager.change"),
          hideLabel: true,
          nowrap: true,
          cell: ({ kind, asked }) => (
            <Row>
              <LinkButton to={`${home}/set-up/consents/${kind}`} size="small" icon="pencil">
                {t(asked ? "manager.change" : "manager.edit")}
              </LinkButton>
              {asked && (
                <LinkButton to={`${home}/set-up/consents/${kind}/remove`} size="small" icon="trash">
                  {t("manager.remove")}
                </LinkButton>
              )}
            </Row>
          ),
        },
      ]}
    />
  );
}

function Asked({ asked }: Pick<Consent, "asked">) {
  const { t } = useTranslation("consents");
  if (!asked) return <Muted>{t("manager.no")}</Muted>;
  return (
    <Tag tone={asked.required ? "accent" : "neutral"}>
      {t(asked.required ? "manager.required" : "manager.optional")}
    </Tag>
  );
}

/** Every version with how many applications stand by it. */
export function ConsentVersions({ consents, zone }: { consents: Consent[]; zone: string }) {
  const { t } = useTranslation("consents");
  const home = useSetUp();
  const rows = consents.flatMap(({ kind, versions }) =>
    versions.toReversed().map((version) => ({ kind, ...version })),
  );
  return (
    <Section title={t("manager.versions")}>
      <Table
        caption={t("manager.versions")}
        hideCaption
        rows={rows}
        rowKey={({ kind, number }) => `${kind}.${number}`}
        empty={<EmptyState title={t("manager.none")}>{t("manager.noneText")}</EmptyState>}
        columns={[
          {
            key: "version",
            label: t("manager.version"),
            rowHeader: true,
            cell: ({ kind, number }) => (
              <TextLink to={`${home}/set-up/consents/${kind}/versions/${number}`}>
                {t("named", { name: t(`kind.${kind}`), version: number })}
              </TextLink>
            ),
          },
          {
            key: "since",
            label: t("manager.since"),
            nowrap: true,
            cell: ({ publishedAt }) => <DateTime at={publishedAt} zone={zone} format="short" />,
          },
          { key: "agreed", label: t("manager.agreed"), numeric: true, cell: ({ agreed }) => agreed },
          {
            key: "withdrawn",
            label: t("manager.withdrawn"),
            numeric: true,
            cell: ({ withdrawn }) => withdrawn,
          },
          {
            key: "hash",
            label: t("manager.hash"),
            cell: ({ sha256 }) => <Reference>{sha256.slice(0, 16)}</Reference>,
          },
        ]}
      />
    </Section>
  );
}
