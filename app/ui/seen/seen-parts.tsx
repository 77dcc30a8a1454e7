import { useTranslation } from "#app/i18n/use-translation.ts";
import { type ShownSection, Answers } from "../application/answers.tsx";
import type { Discussion } from "../consensus/discussion-page.tsx";
import { DecisionFacts, Exclusion, Feedback, type OwnDecision } from "../decisions/own-decision.tsx";
import { OutcomeTag } from "../decisions/outcome-tag.tsx";
import { DescriptionList } from "../description-list.tsx";
import { EmptyState } from "../empty-state.tsx";
import type { AssignedApplication } from "../evaluation/application-pane.tsx";
import { type OtherSheet, OthersSheets } from "../evaluation/others-sheets.tsx";
import { Section, Stack } from "../layout.tsx";
import { type Message, Thread } from "../messages/thread.tsx";
import { PlainText } from "../prose.tsx";
import { Bullets, Muted } from "../text.tsx";
import type { Role } from "./field-name.ts";
import { DiscussionSeen, EvaluatorsReading } from "./seen-by-evaluators.tsx";

type Sections = { sections: ShownSection[] };
type Conversation = { messages: Message[]; timeZone: string };

/** What the views of somebody's doors return of an application; what they do not have is not there. */
export type Sight = {
  submitted?: Sections;
  people?: { name: string; email: string }[];
  objections?: { name: string; reason: string }[];
  messages?: Conversation;
  decision?: OwnDecision;
  listed?: { number: string; company: string; country: string | null; team: string[] };
  application?: AssignedApplication;
  others?: OtherSheet[];
  discussion?: Discussion;
  managed?: { submission?: Sections; team: { name: string; email: string }[] };
  eligibility?: { note: string };
  conversation?: Conversation;
  finalist?: { number: string; company: string; hub: string; contact: { name: string; email: string } };
  entry?: Sections;
  published?: { company: string; country: string | null; hub: string | null };
};
/** `filesAt`: where managers open the files. */
type SeenPartsProps = { sight: Sight; role: Role; filesAt: string };

/** All that somebody gets, shown by what shows it on their own pages. */
export function SeenParts({ sight, role, filesAt }: SeenPartsProps) {
  const { t } = useTranslation("seen");
  if (!Object.values(sight).some(Boolean))
    return (
      <EmptyState icon="eye-off" title={t("nothing")}>
        {t("nothingText")}
      </EmptyState>
    );
  const { listed, application, others = [], discussion, entry, managed } = sight;
  return (
    <Stack gap="large">
      {listed && <Listed {...listed} />}
      {application && <EvaluatorsReading application={application} filesAt={filesAt} />}
      {others.length > 0 && <OthersSheets sheets={others} />}
      {discussion && <DiscussionSeen discussion={discussion} />}
      {role === "discussant" && !discussion && <Muted>{t("parts.noDiscussion")}</Muted>}
      {sight.submitted && <TeamParts sight={sight} role={role} filesAt={filesAt} />}
      {managed && <DeskParts sight={sight} filesAt={filesAt} />}
      {sight.finalist && <HubLine {...sight.finalist} />}
      {entry && <Answers sections={entry.sections} filesAt={filesAt} level={3} />}
      {sight.published && <Published {...sight.published} />}
    </Stack>
  );
}

function Listed({ number, company, country, team }: NonNullable<Sight["listed"]>) {
  const { t } = useTranslation("seen");
  return (
    <Section title={t("parts.listed")} level={4}>
      <DescriptionList
        items={[
          { term: t("parts.listedAs"), value: number },
          { term: t("parts.company"), value: company },
          { term: t("parts.country"), value: country },
          { term: t("parts.team"), value: team.join(", ") },
        ]}
      />
    </Section>
  );
}

function TeamParts({ sight, role, filesAt }: SeenPartsProps) {
  const { t } = useTranslation("seen");
  const { submitted, people = [], objections = [], messages, decision } = sight;
  return (
    <>
      {decision && <Decided decision={decision} />}
      {role === "told" && !decision && <Muted>{t("parts.noDecision")}</Muted>}
      <Answers sections={submitted!.sections} filesAt={filesAt} level={3} />
      <People people={people} />
      <Section title={t("parts.objections")} level={3}>
        {objections.length === 0 && <Muted>{t("parts.noObjections")}</Muted>}
        <Bullets items={objections.map(({ name, reason }) => `${name}: ${reason}`)} />
      </Section>
      {messages && <Conversation {...messages} />}
    </>
  );
}

function Decided({ decision }: { decision: OwnDecision }) {
  const { t } = useTranslation("seen");
  return (
    <Section title={t("parts.decision")} level={3}>
      <Stack>
        <OutcomeTag outcome={decision.outcome} />
        <DecisionFacts decision={decision} />
        <Exclusion {...decision} />
        <Feedback {...decision} />
      </Stack>
    </Section>
  );
}

function DeskParts({ sight, filesAt }: Omit<SeenPartsProps, "role">) {
  const { t } = useTranslation("seen");
  const { managed, eligibility, conversation } = sight;
  return (
    <>
      {managed?.submission && <Answers sections={managed.submission.sections} filesAt={filesAt} level={3} />}
      <People people={managed!.team} />
      {eligibility?.note && (
        <Section title={t("parts.note")} level={3}>
          <PlainText text={eligibility.note} />
        </Section>
      )}
      {conversation && <Conversation {...conversation} />}
    </>
  );
}

function People({ people }: { people: { name: string; email: string }[] }) {
  const { t } = useTranslation("seen");
  return (
    <Section title={t("parts.people")} level={3}>
      <Bullets items={people.map(({ name, email }) => `${name}, ${email}`)} />
    </Section>
  );
}

function Conversation({ messages, timeZone }: Conversation) {
  const { t } = useTranslation(["seen", "messages"]);
  const empty = { title: t("messages:none"), text: t("messages:noneText") };
  return (
    <Section title={t("parts.messages")} level={3}>
      <Thread messages={messages} zone={timeZone} most={0} sent={false} readOnly empty={empty} />
    </Section>
  );
}

function HubLine({ number, company, hub, contact }: NonNullable<Sight["finalist"]>) {
  const { t } = useTranslation(["seen", "hubs"]);
  return (
    <Section title={t("parts.finalist")} level={3}>
      <DescriptionList
        items={[
          { term: t("parts.company"), value: `${company} (${number})` },
          { term: t("hubs:hub"), value: hub || "–" },
          { term: t("parts.contact"), value: `${contact.name}, ${contact.email}` },
        ]}
      />
    </Section>
  );
}

function Published({ company, country, hub }: NonNullable<Sight["published"]>) {
  const { t } = useTranslation("seen");
  return (
    <Section title={t("parts.published")} level={3}>
      {[company, country, hub].filter(Boolean).join(" · ")}
    </Section>
  );
}
