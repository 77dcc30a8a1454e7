import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Table } from "../table.tsx";
import { Muted, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type Happening = { id: number; at: Date; text: string; application?: { id: string; number: string } };
type HappeningsProps = {
  entries: Happening[];
  zone: string;
  /** Where applications are read; none where all lines are about one. */
  applicationsAt?: string;
};

type ToldProps = { entry: Happening } & Pick<HappeningsProps, "applicationsAt">;

/** The sentence leads to the application where it names it, or else behind its end. */
function Told({ entry: { text, application }, applicationsAt }: ToldProps) {
  if (!applicationsAt || !application) return text;
  const [before, ...rest] = text.split(application.number);
  const after = rest.join(application.number);
  return (
    <>
      {before}
      {rest.length === 0 && " "}
      <TextLink to={`${applicationsAt}/${application.id}`}>{application.number}</TextLink>
      {after}
    </>
  );
}

/** What happened, in words. */
export function Happenings({ entries, zone, applicationsAt }: HappeningsProps) {
  const { t } = useTranslation("audit");
  return (
    <Table
      caption={t("record.caption")}
      hideCaption
      dense
      rows={entries}
      rowKey={({ id }) => String(id)}
      empty={<EmptyState title={t("record.empty")} />}
      columns={[
        {
          key: "at",
          label: t("record.at"),
          hideLabel: true,
          width: "medium",
          nowrap: true,
          cell: ({ at }) => (
            <Muted>
              <DateTime at={at} zone={zone} format="short" />
            </Muted>
          ),
        },
        {
          key: "what",
          label: t("record.what"),
          hideLabel: true,
          cell: (entry) => <Told entry={entry} applicationsAt={applicationsAt} />,
        },
      ]}
    />
  );
}
