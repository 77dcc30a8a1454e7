import { useTranslation } from "#app/i18n/use-translation.ts";
import { ActionBar, Row, Section, Stack } from "../layout.tsx";
import { PaneLink } from "../split.tsx";
import { Tag } from "../tag.tsx";
import { Heading, Muted, Reference, TextLink } from "../text.tsx";
import { type Called, useCalled } from "./called.ts";
import { type ReadAnswer, PartAnswers } from "./part-answers.tsx";
import { type List, Way } from "./way.tsx";

export type Part = { id: string; title: string; criterion: boolean; answers: ReadAnswer[] };
export type AssignedApplication = Called & {
  /** Evaluators do not learn who applies. */
  anonymous: boolean;
  country: string | null;
  topics: string[];
  parts: Part[];
};

type ApplicationPaneProps = {
  assignmentId: string;
  application: AssignedApplication;
  list: List;
  callSlug: string;
  /** Whether the sheet beside it can be written on. */
  open: boolean;
};

/** The application as evaluators read it, each criterion's answers together, with the way to its points. */
export function ApplicationPane({ assignmentId, application, list, callSlug, open }: ApplicationPaneProps) {
  const { t } = useTranslation("evaluation");
  const { parts } = application;
  return (
    <Stack gap="large">
      <Stack gap="small">
        <Row justify="between">
          <TextLink to={`/evaluations/${callSlug}`}>{t("list")}</TextLink>
          <Muted small>{t("left", { count: list.left })}</Muted>
        </Row>
        <Way {...list} />
        <ApplicationHead application={application} />
      </Stack>
      {parts.map((part) => (
        <Stack key={part.id} gap="small">
          <Section id={readId(part.id)} title={part.title}>
            <PartAnswers answers={part.answers} filesAt={`/sheets/${assignmentId}/attachments`} />
          </Section>
          {open && part.criterion && (
            <div>
              <PaneLink to={`points-${part.id}`}>{t("scoreThis")}</PaneLink>
            </div>
          )}
        </Stack>
      ))}
      {open && (
        <ActionBar>
          {application.anonymous && (
            <TextLink to={`/sheets/${assignmentId}/recognise`}>{t("recognise")}</TextLink>
          )}
          <TextLink to={`/sheets/${assignmentId}/recuse`}>{t("recuse")}</TextLink>
          <TextLink to={`/sheets/${assignmentId}/hand-back`}>{t("handBackLink")}</TextLink>
        </ActionBar>
      )}
    </Stack>
  );
}

/** What stands above the answers. */
export function ApplicationHead({ application }: { application: AssignedApplication }) {
  const { t } = useTranslation("evaluation");
  const called = useCalled();
  const { number, company, country, topics, anonymous } = application;
  return (
    <>
      <div>
        <Heading level={2} size="large">
          {called(application)}
        </Heading>
        <Muted>
          {company && <Reference>{number}</Reference>}
          {country && ` · ${country}`}
        </Muted>
        {anonymous && <Muted small>{t("anonymous")}</Muted>}
      </div>
      <Row gap="tight">
        {topics.map((topic) => (
          <Tag key={topic}>{topic}</Tag>
        ))}
      </Row>
    </>
  );
}

/** Where the answers that serve a criterion are read. */
export function readId(partId: string) {
  return `read-${partId}`;
}
