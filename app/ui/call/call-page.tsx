import type { ComponentProps, ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Card } from "../card.tsx";
import { Columns, Row, Section, Stack } from "../layout.tsx";
import { DeadlineRules, type DeadlineRulesProps } from "../deadline/deadline-rules.tsx";
import { type Extension, ExtensionNotice } from "../deadline/extension-notice.tsx";
import { Page } from "../page.tsx";
import { Prose } from "../prose.tsx";
import { Tag } from "../tag.tsx";
import { TextLink } from "../text.tsx";
import { CallCriteria, type Criterion } from "./call-criteria.tsx";
import { CallData, type CallDataProps } from "./call-data.tsx";
import { CallEffort, type Effort } from "./call-effort.tsx";
import { CallChanges, CallQuestions, type Change, type Question } from "./call-record.tsx";
import { CallChoosing, CallEligibility, type Choosing, type EligibilityStatement } from "./call-rules.tsx";
import { CallStages, type Stage } from "./call-stages.tsx";
import { DeadlinePanel, type DeadlineProps } from "./deadline-panel.tsx";
import { PhaseTag } from "./phase-tag.tsx";

export type PublicCall = DeadlineProps &
  DeadlineRulesProps &
  Choosing &
  CallDataProps & {
    title: string;
    summary: string;
    offer: string;
    audience: string;
    programme: { name: string; contactEmail: string };
    stages: Stage[];
    topics: string[];
    eligibility: EligibilityStatement[];
    criteria: Criterion[];
    effort: Effort;
    questions: Question[];
    changes: Change[];
    publishedAt: Date | null;
    extension?: Extension;
    version: number;
    changedAt?: Date;
  };

type CallPageProps = { call: PublicCall; results?: ReactNode; onReturn?: () => void };

/** A call as everybody sees it. */
export function CallPage({ call, results, ...deadline }: CallPageProps) {
  return (
    <Page
      eyebrow={call.programme.name}
      title={call.title}
      tag={<PhaseTag phase={call.phase} />}
      lead={<Prose html={call.summary} size="large" />}
    >
      <CallContent call={call} results={results} {...deadline} />
    </Page>
  );
}

/** The page below its title, which managers also see before it is published. */
export function CallContent({ call, results, onReturn }: CallPageProps) {
  return (
    <>
      {call.phase !== "results" && <ExtensionNotice extension={call.extension} zone={call.timeZone} />}
      <DeadlinePanel call={call} onReturn={onReturn} />
      <Columns aside={<Aside call={call} />} sticky>
        {results}
        <Sections call={call} />
      </Columns>
    </>
  );
}

function Sections({ call }: { call: PublicCall }) {
  const { t } = useTranslation(["public", "deadlines"]);
  const zone = call.timeZone;
  return (
    <>
      <Section title={t("call.offer")}>
        <Prose html={call.offer} />
      </Section>
      <Section title={t("call.audience")}>
        <Stack gap="small">
          <Prose html={call.audience} />
          <Topics topics={call.topics} />
        </Stack>
      </Section>
      <Section title={t("call.eligibility")} lead={t("call.eligibilityLead")}>
        <CallEligibility rules={call.eligibility} />
      </Section>
      <Section title={t("call.timeline")}>
        <CallStages stages={call.stages} zone={zone} />
      </Section>
      <Section title={t("deadlines:rules")}>
        <DeadlineRules {...call} />
      </Section>
      <Section title={t("call.criteria")} lead={t("call.criteriaLead")}>
        <CallCriteria criteria={call.criteria} />
      </Section>
      <Section title={t("call.chosen")}>
        <CallChoosing call={call} />
      </Section>
      <CallData {...call} />
      <Section title={t("call.questions")}>
        <CallQuestions
          questions={call.questions}
          zone={zone}
          slug={call.phase === "draft" ? undefined : call.slug}
        />
      </Section>
      {call.publishedAt && (
        <Section title={t("call.changes")} lead={t("call.changesLead")}>
          <CallChanges {...call} publishedAt={call.publishedAt} zone={zone} />
        </Section>
      )}
    </>
  );
}

function Topics({ topics }: Pick<PublicCall, "topics">) {
  return (
    <Row>
      {topics.map((topic) => (
        <Tag key={topic}>{topic}</Tag>
      ))}
    </Row>
  );
}

function Aside({ call: { effort, programme, phase } }: { call: PublicCall }) {
  const { t } = useTranslation("public");
  const upcoming: ComponentProps<typeof PhaseTag>["phase"][] = ["draft", "announced", "open"];
  return (
    <>
      {upcoming.includes(phase) && <CallEffort effort={effort} />}
      <Card title={t("call.contact")}>
        <p>{t("call.contactText", { programme: programme.name })}</p>
        <TextLink to={`mailto:${programme.contactEmail}`}>{programme.contactEmail}</TextLink>
      </Card>
    </>
  );
}
