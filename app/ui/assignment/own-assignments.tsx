import { countryName } from "#app/i18n/countries.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Columns, Section } from "../layout.tsx";
import { type Called, useCalled } from "../evaluation/called.ts";
import { useLocale } from "../locale.ts";
import { Progress } from "../progress.tsx";
import { TaskList } from "../task-list.tsx";
import { Muted, Reference, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";

type State = "untouched" | "draft" | "submitted";
type Row = Called & {
  id: string;
  country: string | null;
  topics: string[];
  state: State;
};

type OwnAssignmentsProps = {
  rows: Row[];
  submitted: number;
  nextId?: string;
  dueAt: Date;
  timeZone: string;
  /** Whether samples have to be scored before anything opens. */
  closed: boolean;
};

const tones = { untouched: "neutral", draft: "info", submitted: "success" } as const;

/** What an evaluator has to do, how far it is, until when, and the next thing to do. */
export function OwnAssignments({ rows, closed, ...progress }: OwnAssignmentsProps) {
  const { t } = useTranslation("assignment");
  const called = useCalled();
  return (
    <Columns aside={<HowFar {...progress} closed={closed} all={rows.length} />} sticky asideFirst>
      <Section title={t("own.title")}>
        <TaskList
          items={rows.map(({ id, state, ...row }) => ({
            title: called(row),
            to: closed ? undefined : `/sheets/${id}`,
            detail: <Detail {...row} />,
            state: { tone: tones[state], label: t(`own.state.${state}`) },
          }))}
        />
      </Section>
    </Columns>
  );
}

function Detail({ number, company, country, topics }: Omit<Row, "id" | "state">) {
  const locale = useLocale();
  return (
    <>
      {company && (
        <>
          <Reference>{number}</Reference> {country && `· ${countryName(country, locale)}`}
          <br />
        </>
      )}
      {topics.join(", ")}
    </>
  );
}

type HowFarProps = Omit<OwnAssignmentsProps, "rows"> & { all: number };

function HowFar({ submitted, all, nextId, dueAt, timeZone, closed }: HowFarProps) {
  const { t } = useTranslation(["assignment", "samples"]);
  return (
    <>
      <Progress
        label={t("own.progress")}
        value={submitted}
        max={all}
        text={t("own.progressText", { submitted, all })}
        tone={submitted === all ? "success" : "accent"}
      />
      <div>
        <Muted small>{t("own.due")}</Muted>
        <div>
          <DateTime at={dueAt} zone={timeZone} readerZone />
        </div>
      </div>
      {nextId ? (
        <div>
          <LinkButton to={closed ? "samples" : `/sheets/${nextId}`} kind="primary">
            {t(closed ? "samples:own.go" : "own.next")}
          </LinkButton>
        </div>
      ) : (
        <p>{t("own.done")}</p>
      )}
      {nextId && <TextLink to="cannot-go-on">{t("own.cannotGoOn")}</TextLink>}
    </>
  );
}
