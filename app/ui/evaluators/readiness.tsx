import { languageName } from "#app/i18n/language-names.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { BarChart } from "../chart/bar-chart.tsx";
import { NeedChart } from "../chart/need-chart.tsx";
import { Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { DropOut, type Together } from "./drop-out.tsx";
import { Findings } from "./findings.tsx";

export type Need = {
  id: string;
  label: string;
  wanted: number;
  offered: number;
  withoutThree: number;
  people: number;
  state: "lacking" | "tight" | "covered";
};

export type ReadinessProps = {
  applications: number;
  perApplication: number;
  /** Ordered beyond that. */
  extra: number;
  evaluators: number;
  wanted: number;
  offered: number;
  declared: number;
  asked: number;
  topics: Need[];
  languages: Need[];
  kinds: Need[];
  together?: Together;
  /** The list of evaluators. */
  here: string;
};

/** Whether those who accepted can evaluate everything, drawn: all seats, then each topic, language and kind. */
export function Readiness(props: ReadinessProps) {
  const { t } = useTranslation("readiness");
  const locale = useLocale();
  const languages = props.languages.map((need) => ({ ...need, label: languageName(need.id, locale) }));
  if (props.applications === 0) return <Muted>{t("noApplications")}</Muted>;
  return (
    <Stack gap="large">
      <Findings {...props} languages={languages} />
      <Seats {...props} />
      {props.together && <DropOut {...props.together} here={props.here} />}
      <Needs title={t("topics")} lead={t("topicsLead")} heading={t("topic")} needs={props.topics} />
      <Needs title={t("languages")} lead={t("languagesLead")} heading={t("language")} needs={languages} />
      {props.kinds.length > 0 && (
        <Needs title={t("kinds")} lead={t("kindsLead")} heading={t("kind")} needs={props.kinds} />
      )}
    </Stack>
  );
}

function Seats({ applications, perApplication, extra, wanted, offered, declared, asked }: ReadinessProps) {
  const { t } = useTranslation("readiness");
  const more = useTranslation("more").t;
  const bar = (label: string, value: number, tone?: "danger" | "success") => ({ label, value, tone });
  return (
    <Section
      title={t("seats")}
      lead={[
        t("seatsLead", { applications, perApplication }),
        ...(extra > 0 ? [more("ordered", { count: extra })] : []),
      ].join(", ")}
    >
      <BarChart
        title={t("seats")}
        hideTitle
        labelHeading={t("whose")}
        valueHeading={t("places")}
        items={[
          { ...bar(t("wanted"), wanted), tone: "neutral" },
          bar(t("offered"), offered, offered < wanted ? "danger" : "success"),
          bar(t("declared"), declared, declared < wanted ? undefined : "success"),
          bar(t("asked"), asked),
        ]}
      />
    </Section>
  );
}

const tones = { lacking: "danger", tight: "warning", covered: "success" } as const;
const order = ["lacking", "tight", "covered"];

type NeedsProps = { title: string; lead: string; heading: string; needs: Need[] };

/** What is worst stands first; what nobody needs is left out. */
function Needs({ title, lead, heading, needs }: NeedsProps) {
  const { t } = useTranslation("readiness");
  const shown = needs
    .filter(({ wanted }) => wanted > 0)
    .sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  if (shown.length === 0) return null;
  return (
    <Section title={title} lead={lead}>
      <NeedChart
        title={title}
        hideTitle
        headings={{
          label: heading,
          wanted: t("wantedShort"),
          offered: t("offeredShort"),
          sure: t("withoutThree"),
          state: t("stands"),
        }}
        rows={shown.map(({ id, state, withoutThree, ...need }) => ({
          ...need,
          key: id,
          sure: withoutThree,
          tone: tones[state],
          state: <Tag tone={tones[state]}>{t(`states.${state}`)}</Tag>,
        }))}
      />
    </Section>
  );
}
