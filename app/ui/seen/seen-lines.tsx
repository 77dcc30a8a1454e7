import { useTranslation } from "#app/i18n/use-translation.ts";
import { Section } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { type Cell, type FieldName, tones, useFieldName } from "./field-name.ts";

/** Each part of an application: whether somebody sees it, and why. */
export function SeenLines({ lines }: { lines: (FieldName & Cell)[] }) {
  const { t } = useTranslation("seen");
  const name = useFieldName();
  return (
    <Section title={t("fields")} lead={t("fieldsLead")} level={3}>
      <Table
        caption={t("fields")}
        hideCaption
        dense
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { key: "field", label: t("field"), rowHeader: true, cell: (line) => name(line) },
          { key: "state", label: t("fields"), cell: (line) => <Standing {...line} /> },
        ]}
      />
    </Section>
  );
}

function Standing({ state, shown, why }: Cell) {
  const { t } = useTranslation("seen");
  const expected = shown === "perhaps" ? "perhaps" : shown ? "yes" : "no";
  return (
    <>
      <Tag tone={tones[state]} icon={state === "hidden" ? "eye-off" : undefined}>
        {t(`state.${state}`)}
      </Tag>
      {state === "nothing" && <Muted small> {t(`expected.${expected}`)}</Muted>}
      <div>
        <Muted small>{t(`why.${why}`)}</Muted>
      </div>
    </>
  );
}
