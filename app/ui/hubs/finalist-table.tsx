import { useTranslation } from "#app/i18n/use-translation.ts";
import { Row, Stack } from "../layout.tsx";
import { type Column, Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted, Reference, TextLink, VisuallyHidden } from "../text.tsx";
import { type Choice, ChoiceTag } from "./choices.tsx";
import type { HubWish } from "./wishes-form.tsx";

type Finalist = {
  applicationId: string;
  number: string;
  company: string;
  place: number | null;
  wishes: string[];
  hub: string | null;
  choice: Choice;
  hubWish: HubWish | null;
  byHand: boolean;
  reason: string;
};

type FinalistTableProps = { rows: Finalist[]; home: string; movable: boolean };

/** Finalists by place, with what each wished for and where each goes. */
export function FinalistTable({ rows, home, movable }: FinalistTableProps) {
  const { t } = useTranslation("hubs");
  const columns: (Column<Finalist> | false)[] = [
    { key: "place", label: t("place"), numeric: true, cell: ({ place }) => place },
    {
      key: "company",
      label: t("company"),
      rowHeader: true,
      cell: ({ applicationId, company, number }) => (
        <Stack gap="tight">
          <TextLink to={`${home}/applications/${applicationId}`}>{company}</TextLink>
          <Muted small>
            <Reference>{number}</Reference>
          </Muted>
        </Stack>
      ),
    },
    { key: "wishes", label: t("wishes"), cell: ({ wishes }) => wishes.join(" · ") || t("noWish") },
    { key: "hub", label: t("hub"), cell: (row) => <Where {...row} /> },
    movable && {
      key: "move",
      label: t("move"),
      hideLabel: true,
      cell: ({ applicationId, company }) => (
        <TextLink to={`${home}/decisions/hubs/${applicationId}`}>
          {t("move")} <VisuallyHidden>{t("moveHidden", { company })}</VisuallyHidden>
        </TextLink>
      ),
    },
  ];
  return (
    <Table
      caption={t("title")}
      hideCaption
      dense
      rows={rows}
      rowKey={({ applicationId }) => applicationId}
      columns={columns.filter((column) => column !== false)}
    />
  );
}

function Where({ hub, choice, hubWish, byHand, reason }: Finalist) {
  const { t } = useTranslation("hubs");
  return (
    <Stack gap="tight">
      <Row gap="tight">
        {hub}
        <ChoiceTag choice={choice} />
        {hubWish === "wants" && <Tag tone="success">{t("hereWish.wants")}</Tag>}
        {hubWish === "rather-not" && <Tag tone="warning">{t("hereWish.rather-not")}</Tag>}
        {byHand && <Tag tone="info">{t("byHand")}</Tag>}
      </Row>
      {reason && <Muted small>{reason}</Muted>}
    </Stack>
  );
}
