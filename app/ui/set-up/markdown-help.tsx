import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { Stack } from "../layout.tsx";
import { PlainText, Prose } from "../prose.tsx";
import { Table } from "../table.tsx";
import type { Render } from "./texts-fields.tsx";

const examples = ["bold", "list", "numbers", "heading", "link"] as const;

/** The few marks that texts of a call need, each with what becomes of it. */
export function MarkdownHelp({ render }: { render: Render }) {
  const { t } = useTranslation("set-up");
  return (
    <Disclosure summary={t("texts.markdown")} boxed>
      <Stack gap="small">
        <p>
          {t("texts.markdownLead")} {t("texts.help.paragraph")}
        </p>
        <Table
          caption={t("texts.markdown")}
          hideCaption
          phone="scroll"
          rows={[...examples]}
          rowKey={(name) => name}
          columns={[
            {
              key: "typed",
              label: t("texts.typed"),
              cell: (name) => <PlainText text={t(`texts.help.${name}`)} />,
            },
            {
              key: "shown",
              label: t("texts.shown"),
              cell: (name) => <Prose html={render(t(`texts.help.${name}`))} />,
            },
          ]}
        />
      </Stack>
    </Disclosure>
  );
}
