import { useTranslation } from "react-i18next";
import { Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { TextLink } from "../text.tsx";
import { useSetUp } from "./set-up-page.tsx";

type EmailName = keyof typeof import("#app/i18n/en/set-up.ts").default.emails.name;
type Reader = "applicants" | "followers" | "evaluators" | "managers" | "hubs";
type EmailListProps = { reader: Reader; emails: { template: EmailName; noted: boolean }[] };

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
            cell: ({ noted }) => (noted ? <Tag tone="accent">{t("emails.noted")}</Tag> : "–"),
          },
        ]}
      />
    </Section>
  );
}
