import { Form, useNavigation } from "react-router";
import { formatInstant } from "#app/i18n/dates.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, useAnsweredForm } from "../answered-form.tsx";
import { Button, LinkButton } from "../button.tsx";
import { type CallDataProps, DataInShort } from "../call/call-data.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { Deadline } from "../deadline/deadline.tsx";
import { type Extension, ExtensionNotice } from "../deadline/extension-notice.tsx";
import { LastInstant } from "../deadline/last-instant.tsx";
import { errorsOf, ErrorSummary, type FieldError } from "../error-summary.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { type OfferedFact, OfferedFacts } from "../profile/offered-facts.tsx";
import { Bullets, TextLink } from "../text.tsx";

type Call = {
  slug: string;
  title: string;
  phase: string;
  opensAt: Date;
  closesAt: Date;
  graceSeconds: number;
  extension?: Extension;
  timeZone: string;
  contactEmail: string;
};
type Condition = { id: string; statement: string };

type ApplyPageProps = {
  call: Call;
  conditions: Condition[];
  sections: { title: string; questions: number }[];
  /** What the reader's profile could fill in. */
  facts: OfferedFact[];
  answer?: Answer;
} & CallDataProps;

/** Before the first question: what it will take, and whether the call is for this company at all. */
export function ApplyPage({ call, conditions, sections, facts, answer, ...terms }: ApplyPageProps) {
  const { t } = useTranslation("applications");
  const open = call.phase === "open";
  return (
    <Page
      width="form"
      title={t("apply.title")}
      eyebrow={call.title}
      lead={open ? t("apply.intro") : undefined}
      back={{ to: `/calls/${call.slug}`, label: t("overview.rules") }}
      notices={
        open ? <ExtensionNotice extension={call.extension} zone={call.timeZone} /> : <NotOpen call={call} />
      }
    >
      {open && (
        <>
          <Section title={t("deadline")}>
            <Deadline {...call} />
          </Section>
          <Section title={t("apply.asked")}>
            <Bullets
              items={sections.map(
                ({ title, questions }) => `${title}: ${t("apply.questions", { count: questions })}`,
              )}
            />
          </Section>
          <DataInShort {...terms} slug={call.slug} />
          <SelfCheck call={call} conditions={conditions} facts={facts} answer={answer} />
        </>
      )}
    </Page>
  );
}

function NotOpen({ call }: { call: Call }) {
  const { t } = useTranslation("applications");
  const locale = useLocale();
  const { phase, opensAt, closesAt, timeZone: zone } = call;
  const at = formatInstant(phase === "announced" ? opensAt : closesAt, { locale, zone });
  return phase === "announced" ? (
    <Notice title={t("apply.announced")}>{t("apply.announcedText", { at })}</Notice>
  ) : (
    <Notice tone="warning" title={t("apply.closed")}>
      {t("apply.closedText", { at })} <LastInstant application={call} clock />
    </Notice>
  );
}

type SelfCheckProps = Pick<ApplyPageProps, "call" | "conditions" | "facts" | "answer">;

function SelfCheck({ call, conditions, facts, answer }: SelfCheckProps) {
  const { t } = useTranslation(["applications", "common"]);
  const { formAction } = useNavigation();
  const [form, fields] = useAnsweredForm<Record<string, string>>(answer);
  const asked = conditions.length > 0;
  const yesOrNo = [
    { value: "yes", label: t("common:yes") },
    { value: "no", label: t("common:no") },
  ];
  return (
    <Section
      title={asked ? t("apply.selfCheck") : undefined}
      lead={asked ? t("apply.selfCheckHelp") : undefined}
    >
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <Stack gap="large">
          <Outcome call={call} conditions={conditions} answer={answer} />
          <ErrorSummary errors={errorsOf(form.allErrors).map((wrong) => withStatement(wrong, conditions))} />
          {conditions.map(({ id, statement }) => (
            <ChoiceField key={id} {...field(fields[id])} label={statement} options={yesOrNo} inline />
          ))}
          {facts.length > 0 && <FillIn facts={facts} />}
          <ActionBar>
            <Button size="large" pending={formAction !== undefined}>
              {t("apply.begin")}
            </Button>
            <LinkButton to={`/calls/${call.slug}`} kind="quiet">
              {t("overview.rules")}
            </LinkButton>
          </ActionBar>
        </Stack>
      </Form>
    </Section>
  );
}

/** Every condition gets the same message, so the summary says which one it is about. */
function withStatement({ name, message }: FieldError, conditions: Condition[]): FieldError {
  const statement = conditions.find(({ id }) => id === name)?.statement;
  return { name, message: statement ? `${statement} ${message}` : message };
}

/** Nothing is filled in silently: what is known is shown, and what is ticked is used. */
function FillIn({ facts }: { facts: OfferedFact[] }) {
  const { t } = useTranslation("profile");
  return (
    <Section
      title={t("offer.title")}
      lead={
        <>
          {t("offer.lead")} <TextLink to="/account/profile">{t("offer.change")}</TextLink>
        </>
      }
    >
      <OfferedFacts legend={t("offer.legend")} facts={facts} />
    </Section>
  );
}

/** Which conditions are not met by the own answers; any other refusal in its words. */
function Outcome({ call, conditions, answer }: Omit<SelfCheckProps, "facts">) {
  const { t } = useTranslation("applications");
  if (!answer?.refused) return null;
  const said = answer.typed as Record<string, string>;
  const unmet = conditions.filter(({ id }) => said[id] === "no");
  if (unmet.length === 0) return <Notice tone="danger">{answer.refused}</Notice>;
  return (
    <Notice tone="danger" title={t("apply.notEligible")}>
      <Stack gap="small">
        <p>{t("apply.notEligibleText")}</p>
        <Bullets items={unmet.map(({ statement }) => statement)} />
        <p>
          {t("apply.notEligibleDoubt")}{" "}
          <TextLink to={`mailto:${call.contactEmail}`} external>
            {call.contactEmail}
          </TextLink>
        </p>
      </Stack>
    </Notice>
  );
}
