import { useTranslation } from "#app/i18n/use-translation.ts";
import { Icon, type IconName } from "../icons.tsx";
import { Row, Stack } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { VisuallyHidden } from "../text.tsx";
import { type Cell, type FieldName, type Role, type State, tones, useFieldName } from "./field-name.ts";

type ProofRow = FieldName & { cells: (Cell & { role: Role })[] };

const icons: Record<State, IconName> = {
  shown: "check",
  hidden: "eye-off",
  nothing: "minus",
  leak: "warning",
  missing: "info",
};
const states = Object.keys(icons) as State[];

/** Every part of an application against everybody; what each sign means stands above. */
export function ProofTable({ rows }: { rows: ProofRow[] }) {
  const { t } = useTranslation("seen");
  const name = useFieldName();
  return (
    <Stack>
      <Row>
        {states.map((state) => (
          <Tag key={state} tone={tones[state]} icon={icons[state]}>
            {t(`state.${state}`)}
          </Tag>
        ))}
      </Row>
      <Table
        caption={t("proof.table")}
        dense
        phone="matrix"
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          { key: "field", label: t("field"), rowHeader: true, cell: (row) => name(row) },
          ...rows[0].cells.map(({ role }, place) => ({
            key: role,
            label: t(`short.${role}`),
            cell: ({ cells }: ProofRow) => <Sign {...cells[place]} />,
          })),
        ]}
      />
    </Stack>
  );
}

function Sign({ state, why }: Cell) {
  const { t } = useTranslation("seen");
  const icon = <Icon name={icons[state]} size="small" />;
  return (
    <span title={t(`why.${why}`)}>
      {state === "leak" ? <Tag tone="danger">{t("state.leak")}</Tag> : icon}
      <VisuallyHidden>{t(`state.${state}`)}</VisuallyHidden>
    </span>
  );
}
