import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { LinkButton } from "../button.tsx";
import { Row, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Muted, TextLink } from "../text.tsx";
import type { FormProblem, QuestionRow } from "./form-in-work.ts";
import { Stale } from "./stale.tsx";

type NoticesProps = {
  base: string;
  problems: FormProblem[];
  rows: Record<string, QuestionRow>;
  untranslatedSections: string[];
  refused?: string;
  says?: string;
  published: { number: number };
};

const done = ["saved", "savedSection", "taken", "returned", "imported", "moved", "discarded"] as const;

/** What was just done, and what keeps the form from being published. */
export function BuilderNotices({ base, problems, rows, untranslatedSections, ...about }: NoticesProps) {
  const { t } = useTranslation("builder");
  const { refused, says, published } = about;
  const said = done.find((one) => one === says);
  const untranslated =
    untranslatedSections.length + Object.values(rows).filter((row) => row.untranslated).length;
  return (
    <Stack gap="small">
      {refused && <Stale refused={refused} base={base} />}
      {says === "published" && <Notice tone="success">{t("published", published)}</Notice>}
      {said && !refused && <Notice tone="success">{t(said)}</Notice>}
      {problems.length > 0 && <Problems problems={problems} base={base} />}
      {untranslated > 0 && (
        <Notice tone="warning" title={t("untranslated.title", { count: untranslated })}>
          {t("untranslated.text")}
        </Notice>
      )}
    </Stack>
  );
}

/** Each leads to the place where it is put right. */
export function Problems({ problems, base }: { problems: FormProblem[]; base: string }) {
  const { t } = useTranslation(["builder", "problems"]);
  const say = t as (key: string) => string;
  return (
    <Notice tone="warning" title={t("builder:problems.title", { count: problems.length })}>
      <ul className="list-disc space-y-1 pl-5">
        {problems.map(({ problem, questionId, sectionId, label }, at) => (
          <li key={at}>
            {label && (
              <>
                <TextLink to={placeOf(base, questionId, sectionId)}>{label}</TextLink>:{" "}
              </>
            )}
            {say(`problems:${problem}`)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function placeOf(base: string, questionId: string | undefined, sectionId: string | undefined) {
  return questionId ? `${base}/questions/${questionId}` : `${base}/sections/${sectionId}/add`;
}

type StandingProps = {
  base: string;
  changes: number;
  published: { number: number; at: Date; timeZone: string };
  isPublic: boolean;
  closed: boolean;
};

/** Whether applicants see this form already, and the way to make it so. */
export function Standing({ base, changes, published, isPublic, closed }: StandingProps) {
  const { t } = useTranslation("builder");
  const locale = useLocale();
  const { number, at: instant, timeZone: zone } = published;
  const at = formatInstant(instant, { locale, zone });
  return (
    <Row justify="between">
      <Muted>
        {changes > 0 ? t("status.changed", { count: changes, number }) : t("status.same", { number, at })}{" "}
        {!isPublic && t("status.private")}{" "}
        <TextLink to={`${base}/versions/${number}`}>{t("versions", { number })}</TextLink>
      </Muted>
      {changes > 0 && !closed && (
        <Row>
          <LinkButton to={`${base}/discard`} kind="quiet" icon="undo">
            {t("discard.link")}
          </LinkButton>
          <LinkButton to={`${base}/publish`} kind="primary" icon="send">
            {t("publishLink")}
          </LinkButton>
        </Row>
      )}
    </Row>
  );
}
