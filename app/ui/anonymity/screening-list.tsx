import { useTranslation } from "#app/i18n/use-translation.ts";
import { EmptyState } from "../empty-state.tsx";
import { Table } from "../table.tsx";
import { Muted, Reference, TextLink, VisuallyHidden } from "../text.tsx";
import { NamingList } from "./naming-list.tsx";
import type { Screening } from "./screening.ts";

/** In the order in which they are shown. */
export const states = ["waiting", "shown", "withheld", "clean"] as const;
type State = (typeof states)[number];

type ScreeningListProps = {
  state: State;
  rows: Screening[];
  /** The list's path. */
  here: string;
};

/** Answers and files in one state, with what was found in each. */
export function ScreeningList({ state, rows, here }: ScreeningListProps) {
  const { t } = useTranslation("anonymity");
  return (
    <Table
      caption={t(`state.${state}`)}
      hideCaption
      rows={rows}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="check" title={t(`empty.${state}`)}>
          {t("emptyText")}
        </EmptyState>
      }
      columns={[
        { key: "application", label: t("application"), rowHeader: true, cell: Application },
        { key: "part", label: t("part"), cell: Part },
        {
          key: "found",
          label: t("found"),
          width: "wide",
          cell: (row) => <NamingList namings={row.namings} />,
        },
        {
          key: "open",
          label: t("look"),
          hideLabel: true,
          cell: ({ id, application, question }) => (
            <TextLink to={`${here}/${id}`}>
              {t("look")} <VisuallyHidden>{`${application.number}, ${question}`}</VisuallyHidden>
            </TextLink>
          ),
        },
      ]}
    />
  );
}

function Application({ application }: Screening) {
  return (
    <>
      {application.company}
      <br />
      <Muted small>
        <Reference>{application.number}</Reference>
      </Muted>
    </>
  );
}

function Part({ question, file, decided }: Screening) {
  return (
    <>
      {question}
      {file && (
        <>
          <br />
          <Muted small>
            <bdi>{file.name}</bdi>
          </Muted>
        </>
      )}
      {decided?.reason && (
        <>
          <br />
          <Muted small>{decided.reason}</Muted>
        </>
      )}
    </>
  );
}
