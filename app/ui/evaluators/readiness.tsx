import { useTranslation } from "react-i18next";
import { Disclosure } from "../disclosure.tsx";
import { Figure, Figures } from "../figure.tsx";
import { Section, Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Table } from "../table.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";

type Topic = {
  id: string;
  label: string;
  applications: number;
  evaluators: number;
  capacity: number;
  state: "lacking" | "tight" | "covered";
};

type ReadinessProps = {
  invited: number;
  accepted: number;
  declined: number;
  declared: number;
  applications: number;
  undecided: number;
  perApplication: number;
  needed: number;
  capacity: number;
  missing: number;
  topics: Topic[];
};

/** Whether those who accepted can evaluate everything. */
export function Readiness(props: ReadinessProps) {
  const { invited, accepted, declined, declared, applications, perApplication, needed, capacity, missing } =
    props;
  const { t } = useTranslation("evaluators");
  const write = useNumberFormat();
  return (
    <Section title={t("readiness.title")}>
      <Stack>
        <Verdict {...props} />
        <Figures>
          <Figure
            label={t("readiness.needed")}
            value={write(needed)}
            detail={t("readiness.neededOf", { applications, perApplication })}
          />
          <Figure
            label={t("readiness.capacity")}
            value={write(capacity)}
            tone={missing ? "danger" : undefined}
          />
          <Figure
            label={t("readiness.accepted")}
            value={write(accepted)}
            detail={
              <>
                {t("readiness.acceptedOf", { invited: invited + accepted + declined })}
                {invited > 0 && <>; {t("readiness.waiting", { count: invited })}</>}
              </>
            }
          />
          <Figure
            label={t("readiness.declared")}
            value={write(declared)}
            detail={t("readiness.declaredOf", { accepted })}
          />
        </Figures>
        {applications > 0 && <Topics {...props} />}
      </Stack>
    </Section>
  );
}

function Verdict({ applications, missing, undecided, topics }: ReadinessProps) {
  const { t } = useTranslation("evaluators");
  if (applications === 0) return <Muted>{t("readiness.noApplications")}</Muted>;
  const lacking = topics.filter(({ state }) => state === "lacking").length;
  const problem = missing
    ? t("readiness.missing", { count: missing })
    : lacking > 0 && t("readiness.lacking", { count: lacking });
  return (
    <Notice tone={problem ? "warning" : "success"}>
      {problem || t("readiness.enough")} {undecided > 0 && t("readiness.undecided", { count: undecided })}
    </Notice>
  );
}

const tones = { lacking: "danger", tight: "warning", covered: "success" } as const;
const order = ["lacking", "tight", "covered"];

/** What is wrong stands in sight, what is well behind a click. */
function Topics({ topics }: ReadinessProps) {
  const { t } = useTranslation("evaluators");
  const lacking = topics.filter(({ state }) => state === "lacking");
  const sorted = topics.toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  const summary = lacking.length
    ? `${t("readiness.states.lacking")}: ${lacking.map(({ label }) => label).join(", ")}`
    : t("readiness.covered");
  return (
    <Disclosure summary={summary} open={lacking.length > 0}>
      <TopicTable topics={sorted} />
    </Disclosure>
  );
}

function TopicTable({ topics }: { topics: Topic[] }) {
  const { t } = useTranslation("evaluators");
  const write = useNumberFormat();
  const column = (key: "applications" | "evaluators", label: string) => ({
    key,
    label,
    numeric: true,
    cell: (topic: Topic) => write(topic[key]),
  });
  return (
    <Table
      caption={t("readiness.topics")}
      hideCaption
      dense
      rows={topics}
      rowKey={(topic) => topic.id}
      columns={[
        { key: "topic", label: t("readiness.topic"), rowHeader: true, cell: (topic) => topic.label },
        column("applications", t("readiness.applications")),
        column("evaluators", t("readiness.evaluators")),
        {
          key: "places",
          label: t("readiness.places"),
          numeric: true,
          cell: (topic) => write(topic.capacity),
        },
        {
          key: "state",
          label: t("readiness.state"),
          cell: ({ state }) => <Tag tone={tones[state]}>{t(`readiness.states.${state}`)}</Tag>,
        },
      ]}
    />
  );
}
