import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

export type PackSample = {
  id: string;
  title: string;
  anchored: boolean;
  begun: number;
  submitted: number;
};

export type Pack = {
  shownAt: Date | null;
  published: boolean;
  timeZone: string;
  /** Whether a real sheet was begun. */
  closed: boolean;
  changeable: boolean;
  most: number;
  mayAdd: boolean;
  evaluators: number;
  waiting: number;
  samples: PackSample[];
};

/** The samples of a call, and whether evaluators have them. `home` is the path of the samples. */
export function PackView({ pack, home }: { pack: Pack; home: string }) {
  const { t } = useTranslation("samples");
  const add = (kind: "primary" | "secondary") => (
    <LinkButton to={`${home}/new`} kind={kind} icon="plus">
      {t("pack.add")}
    </LinkButton>
  );
  return (
    <Section title={t("pack.title")} lead={t("pack.lead")}>
      <Stack>
        <Standing pack={pack} home={home} />
        {pack.samples.length === 0 ? (
          <EmptyState icon="list" title={t("pack.none")} action={pack.mayAdd && add("primary")}>
            {t("pack.noneText", { most: pack.most })}
          </EmptyState>
        ) : (
          <SampleTable {...pack} home={home} />
        )}
        {pack.samples.length > 0 && pack.mayAdd && <div>{add("secondary")}</div>}
      </Stack>
    </Section>
  );
}

function Standing({ pack, home }: { pack: Pack; home: string }) {
  const { t } = useTranslation("samples");
  const { shownAt, closed, evaluators, waiting, samples, timeZone } = pack;
  if (shownAt)
    return (
      <Notice
        tone={waiting === 0 ? "success" : "info"}
        title={t("pack.shown")}
        actions={
          <LinkButton to={`${home}/withdraw`} size="small" icon="undo">
            {t("pack.withdraw")}
          </LinkButton>
        }
      >
        <DateTime at={shownAt} zone={timeZone} format="short" /> ·{" "}
        {t("pack.waiting", { count: waiting, all: evaluators })}
      </Notice>
    );
  if (closed) return <Notice tone="neutral">{t("pack.closed")}</Notice>;
  if (samples.length === 0) return null;
  return (
    <Notice
      tone="warning"
      title={t("pack.hidden")}
      actions={
        <LinkButton to={`${home}/show`} kind="primary" size="small" icon="send">
          {t("pack.show")}
        </LinkButton>
      }
    >
      {t("pack.hiddenText")}
    </Notice>
  );
}

function SampleTable({ samples, changeable, home }: Pack & { home: string }) {
  const { t } = useTranslation("samples");
  return (
    <Table
      caption={t("pack.title")}
      hideCaption
      rows={samples}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "title",
          label: t("pack.sample"),
          rowHeader: true,
          cell: ({ id, title }) => <TextLink to={`${home}/${id}`}>{title}</TextLink>,
        },
        {
          key: "anchor",
          label: t("pack.anchor"),
          cell: ({ id, anchored }) => (
            <Row gap="tight">
              <Tag tone={anchored ? "success" : "neutral"}>
                {t(anchored ? "pack.given" : "pack.notGiven")}
              </Tag>
              <TextLink to={`${home}/${id}/anchor`}>{t("pack.toAnchor")}</TextLink>
            </Row>
          ),
        },
        { key: "submitted", label: t("pack.scoredBy"), numeric: true, cell: ({ submitted }) => submitted },
        {
          key: "remove",
          label: t("pack.remove"),
          hideLabel: true,
          cell: ({ id }) => changeable && <TextLink to={`${home}/${id}/remove`}>{t("pack.remove")}</TextLink>,
        },
      ]}
    />
  );
}
