import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import type { Kind } from "../consents/kind.ts";
import { ActionBar } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Bullets, Muted, TextLink } from "../text.tsx";
import { AtWork } from "./at-work.tsx";
import { Answers, type ShownSection } from "./answers.tsx";
import { type Application, Standing } from "./standing.tsx";
import { type Problem, useProblemWords } from "./words.ts";

type ProblemOfForm = Problem & { questionId: string; sectionId: string };
type CheckPageProps = {
  application: Application;
  sections: ShownSection[];
  problems: ProblemOfForm[];
  /** The questions whose answers can be changed, where that are not all. */
  only?: string[];
  /** What whoever submits is asked to agree to. */
  toAgree: Kind[];
};

/** All answers of the draft on one page, what is missing first. */
export function CheckPage({ application, sections, problems, only, toAgree }: CheckPageProps) {
  const { t } = useTranslation("applications");
  const say = useProblemWords();
  const base = `/applications/${application.id}`;
  const { editable } = application;
  const inWords = Object.fromEntries(problems.map((problem) => [problem.questionId, say(problem)]));
  const isFixed = (questionId: string) => only !== undefined && !only.includes(questionId);
  const changeAt = (sectionId: string, questionId: string) =>
    `${base}/sections/${sectionId}?check=${questionId}#${questionId}`;
  return (
    <Page
      width={editable ? "wide" : "reading"}
      title={t(editable ? "check.title" : "check.readTitle")}
      lead={editable ? t("check.lead") : undefined}
      eyebrow={application.number}
      back={{ to: base, label: t("toOverview") }}
      notices={
        <>
          <Standing application={application} />
          <AtWork applicationId={application.id} />
          {editable && <Missing sections={sections} problems={problems} linkTo={changeAt} />}
        </>
      }
    >
      <Answers
        sections={sections}
        filesAt={`${base}/attachments`}
        changeAt={editable ? (section, id) => (isFixed(id) ? undefined : changeAt(section, id)) : undefined}
        problems={editable ? inWords : {}}
      />
      {editable && toAgree.length > 0 && <ToAgree kinds={toAgree} />}
      {editable && problems.length === 0 && (
        <ActionBar>
          <LinkButton to={`${base}/submit`} kind="primary" icon="arrow-right">
            {t("check.submit")}
          </LinkButton>
        </ActionBar>
      )}
    </Page>
  );
}

function ToAgree({ kinds }: { kinds: Kind[] }) {
  const { t } = useTranslation("consents");
  return <Muted>{t("submit.check", { names: kinds.map((kind) => t(`kind.${kind}`)).join(", ") })}</Muted>;
}

type MissingProps = Pick<CheckPageProps, "sections" | "problems"> & {
  linkTo: (sectionId: string, questionId: string) => string;
};

function Missing({ sections, problems, linkTo }: MissingProps) {
  const { t } = useTranslation("applications");
  const say = useProblemWords();
  if (problems.length === 0) return <Notice tone="success">{t("check.complete")}</Notice>;
  const answers = sections.flatMap((section) => section.answers);
  const labels = new Map(answers.map(({ questionId, label }) => [questionId, label]));
  return (
    <Notice tone="warning" title={t("check.missingTitle", { count: problems.length })}>
      <p>{t("check.missingText")}</p>
      <Bullets
        items={problems.map((problem) => (
          <>
            <TextLink to={linkTo(problem.sectionId, problem.questionId)}>
              {labels.get(problem.questionId)}
            </TextLink>
            {" – "}
            {say(problem)}
          </>
        ))}
      />
    </Notice>
  );
}
