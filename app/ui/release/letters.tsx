import { useTranslation } from "#app/i18n/use-translation.ts";
import { OutcomeTag, type Outcome } from "../decisions/outcome-tag.tsx";
import { Stack } from "../layout.tsx";
import { Table } from "../table.tsx";
import { Muted, TextLink } from "../text.tsx";

export type Letter = {
  outcome: Outcome;
  count: number;
  examples: { applicationId: string; company: string }[];
  subject: string;
};

/** Which letter goes to how many, with letters to be looked at as they will arrive. */
export function Letters({ letters, home }: { letters: Letter[]; home: string }) {
  const { t } = useTranslation("release");
  return (
    <Table
      caption={t("letters")}
      hideCaption
      dense
      rows={letters.filter(({ count }) => count > 0)}
      rowKey={({ outcome }) => outcome}
      columns={[
        {
          key: "outcome",
          label: t("outcome"),
          rowHeader: true,
          cell: ({ outcome }) => <OutcomeTag outcome={outcome} />,
        },
        { key: "count", label: t("count"), numeric: true, cell: ({ count }) => count },
        { key: "subject", label: t("subject"), width: "wide", cell: ({ subject }) => subject },
        { key: "look", label: t("look"), cell: (letter) => <Examples {...letter} home={home} /> },
      ]}
    />
  );
}

function Examples({ examples, count, home }: Letter & { home: string }) {
  const { t } = useTranslation("release");
  const more = count - examples.length;
  return (
    <Stack gap="tight">
      {examples.map(({ applicationId, company }) => (
        <TextLink key={applicationId} to={`${home}/decisions/release/letters/${applicationId}`}>
          {company}
        </TextLink>
      ))}
      {more > 0 && <Muted small>{t("andMore", { count: more })}</Muted>}
    </Stack>
  );
}
