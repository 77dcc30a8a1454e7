import { useTranslation } from "#app/i18n/use-translation.ts";
import { Row, Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { TextLink } from "../text.tsx";
import { useSetUp } from "./set-up-page.tsx";

type EmailName = keyof typeof import("#app/i18n/en/set-up.ts").default.emails.name;
type Reader = "applicants" | "followers" | "evaluators" | "managers" | "hubs";
type EmailListProps = {
  reader: Reader;
  emails: { template: EmailName; noted: boolean; written: number; warnings: number }[];
};

/** The messages to one kind of reader, and when each is sent. */
export function EmailList({ reader, emails }: EmailListProps) {
  const { t } = useTranslation("set-up");
  const home = useSetUp();
  return (
    <Section title={t(`emails.reader.${reader}`)}>
      <Table
        caption={t(`emails.reader.${reader}`)}
        hideCaption
        rows={emails}
        rowKey={({ template }) => template}
        columns={[
          {
            key: "name",
            label: t("emails.message"),
            rowHeader: true,
            width: "wide",
            cell: ({ template }) => (
              <TextLink to={`${home}/set-up/emails/${template}`}>{t(`emails.name.${template}`)}</TextLink>
            ),
          },
          { key: "when", label: t("emails.sent"), cell: ({ template }) => t(`emails.when.${template}`) },
          {
            key: "noted",
            label: t("emails.note"),
            cell: (row) => <Own {...row} />,
          },
        ]}
      />
    </Section>
  );
}

function Own({ noted, written, warnings }: EmailListProps["emails"][number]) {
  const { t } = useTranslation("letters");
  if (!noted && written === 0) return "–";
  return (
    <Row gap="small">
      {noted && <Tag tone="accent">{t("noted")}</Tag>}
      {written > 0 && <Tag tone="accent">{t("writtenCount", { count: written })}</Tag>}
      {warnings > 0 && <Tag tone="warning">{t("warnings", { count: warnings })}</Tag>}
    </Row>
  );
}
