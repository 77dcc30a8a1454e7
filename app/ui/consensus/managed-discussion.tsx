import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Answer } from "../answered-form.tsx";
import { LinkButton } from "../button.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Row, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { PlainText } from "../prose.tsx";
import { Muted, Reference, Strong, TextLink } from "../text.tsx";
import { DateTime } from "../time.tsx";
import { type Standing, StandingTag } from "./discussions-list.tsx";
import type { Discussion } from "./discussion-page.tsx";
import { Messages } from "./messages.tsx";
import { Answers, ConsensusShown } from "./outcome.tsx";
import { SheetsCompared } from "./sheets-compared.tsx";

type Minority = { evaluator: string; text: string; at: Date; isEarlier: boolean };
type ManagedDiscussionProps = {
  /** Paths of the call, and of the discussion in it. */
  home: string;
  at: string;
  standing: Standing;
  applicationId: string;
  number: string;
  company: string;
  isCounting: boolean;
  reason: string | null;
  writer: string | null;
  minority: Minority[];
  discussion: Discussion;
  answer?: Answer;
};

/** A discussion as managers read it, with what they can do. */
export function ManagedDiscussion({ home, at, standing, discussion, ...props }: ManagedDiscussionProps) {
  const { t } = useTranslation("consensus");
  const begun = discussion.sheets.length > 0 && standing !== "needed" && props.writer !== null;
  return (
    <Stack gap="large">
      <Facts {...{ home, standing, discussion, ...props }} />
      {standing === "outdated" && (
        <Notice tone="warning" title={t("managed.outdated")}>
          {t("managed.outdatedText")}
        </Notice>
      )}
      {!props.isCounting && <Notice>{t("managed.notCounting")}</Notice>}
      <Acts {...{ home, at, standing }} />
      {discussion.consensus && <ConsensusShown sheet={discussion.consensus} />}
      {discussion.version > 0 && begun && (
        <Answers rapporteur={discussion.rapporteur} answers={discussion.answers} />
      )}
      <MinorityViews views={props.minority} zone={discussion.timeZone} />
      <SheetsCompared criteria={discussion.criteria} sheets={discussion.sheets} />
      {begun && <Messages {...discussion} zone={discussion.timeZone} answer={props.answer} />}
    </Stack>
  );
}

type FactsProps = Omit<ManagedDiscussionProps, "at">;

function Facts({ home, standing, discussion, ...props }: FactsProps) {
  const { t } = useTranslation("consensus");
  const { applicationId, number, company, writer, reason } = props;
  return (
    <DescriptionList
      items={[
        {
          term: t("managed.application"),
          value: (
            <>
              <TextLink to={`${home}/applications/${applicationId}`}>{company}</TextLink>{" "}
              <Reference>{number}</Reference>
            </>
          ),
        },
        { term: t("list.standing"), value: <StandingTag standing={standing} /> },
        ...(writer
          ? [
              {
                term: t("list.rapporteur"),
                value: (
                  <>
                    {writer} {!discussion.rapporteur && <Muted small>{t("list.nobody")}</Muted>}
                  </>
                ),
              },
            ]
          : []),
        ...(reason ? [{ term: t("managed.reason"), value: reason }] : []),
      ]}
    />
  );
}

/** What a manager can do with an application that stands so. */
const acts = {
  needed: ["open", "more", "leave"],
  open: ["rapporteur", "leave"],
  "put-forward": ["close", "rapporteur", "leave"],
  outdated: ["reopen"],
  final: ["reopen"],
  left: ["open"],
} as const satisfies Record<Standing, string[]>;

function Acts({ home, at, standing }: Pick<ManagedDiscussionProps, "home" | "at" | "standing">) {
  const { t } = useTranslation("consensus");
  return (
    <Row>
      {acts[standing].map((act, index) => (
        <LinkButton
          key={act}
          to={act === "more" ? `${home}/assignment/more` : `${at}/${act}`}
          kind={index === 0 && (act === "open" || act === "close") ? "primary" : "secondary"}
        >
          {t(`act.${act}`)}
        </LinkButton>
      ))}
    </Row>
  );
}

/** What stays beside the result, word for word. */
export function MinorityViews({ views, zone }: { views: Minority[]; zone: string }) {
  const { t } = useTranslation("consensus");
  if (views.length === 0) return null;
  return (
    <Section title={t("managed.minority")} lead={t("managed.minorityLead")} divided>
      <Stack gap="small">
        {views.map(({ evaluator, text, at, isEarlier }) => (
          <div key={evaluator}>
            <Strong>{evaluator}</Strong>{" "}
            <Muted small>
              <DateTime at={at} zone={zone} format="short" /> {isEarlier && t("managed.earlier")}
            </Muted>
            <PlainText text={text} />
          </div>
        ))}
      </Stack>
    </Section>
  );
}
