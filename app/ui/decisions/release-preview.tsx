import { useTranslation } from "react-i18next";
import { LinkButton } from "../button.tsx";
import { Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Table } from "../table.tsx";
import { type Outcome, OutcomeTag } from "./outcome-tag.tsx";

type Letter = {
  outcome: Outcome;
  count: number;
  companies: string[];
  subject: string;
};

/** Which letter goes to how many, and to whom first. */
export function Letters({ letters }: { letters: Letter[] }) {
  const { t } = useTranslation("decisions");
  const sent = letters.filter(({ count }) => count > 0);
  return (
    <Table
      caption={t("release.letters")}
      hideCaption
      dense
      rows={sent}
      rowKey={({ outcome }) => outcome}
      columns={[
        {
          key: "outcome",
          label: t("release.outcome"),
          rowHeader: true,
          cell: ({ outcome }) => <OutcomeTag outcome={outcome} />,
        },
        { key: "count", label: t("release.count"), numeric: true, cell: ({ count }) => count },
        {
          key: "subject",
          label: t("release.subject"),
          width: "wide",
          cell: ({ subject }) => subject,
        },
        { key: "to", label: t("release.to"), cell: (letter) => <Addressees {...letter} /> },
      ]}
    />
  );
}

function Addressees({ companies, count }: Letter) {
  const { t } = useTranslation("decisions");
  const more = count - companies.length;
  const named = companies.join(", ");
  return more > 0 ? t("release.andMore", { companies: named, count: more }) : named;
}

type ObstaclesProps = {
  undecided: number;
  stillTrue: boolean;
  tie?: { count: number; seats: number };
  letters: Letter[];
  call: { places: number };
  home: string;
};

/** What stands in the way, and what should be looked at once more. */
export function ReleaseObstacles({ undecided, stillTrue, tie, letters, call, home }: ObstaclesProps) {
  const { t } = useTranslation("decisions");
  const finalists = letters.find(({ outcome }) => outcome === "finalist")?.count ?? 0;
  const again = (
    <LinkButton to={`${home}/shortlist`} size="small">
      {t("freeze.again")}
    </LinkButton>
  );
  return (
    <Stack gap="small">
      {undecided > 0 && (
        <Notice tone="warning" title={t("release.undecided", { count: undecided })} actions={again}>
          {t("release.undecidedText")}
        </Notice>
      )}
      {!stillTrue && (
        <Notice tone="warning" title={t("list.changedTitle")} actions={again}>
          {t("list.changedText")}
        </Notice>
      )}
      {tie && (
        <Notice tone="warning" title={t("list.openTie", { count: tie.count })}>
          {t("list.openTieText", { count: tie.seats })}
        </Notice>
      )}
      {finalists !== call.places && (
        <Notice tone="warning" title={t("release.fewer", { finalists, places: call.places })}>
          {t("release.fewerText")}
        </Notice>
      )}
    </Stack>
  );
}
