import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button, LinkButton } from "../button.tsx";
import { EmptyState } from "../empty-state.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { SubPage } from "../sub-page.tsx";
import { Bullets } from "../text.tsx";
import { TextArea } from "../text-area.tsx";

type Work = {
  /** Applications that are not submitted, and how many of their sheets are begun. */
  open: number;
  begun: number;
  submitted: number;
};
type CannotGoOnPageProps = Work & {
  /** Path of the evaluator's list. */
  home: string;
  answer?: Answer;
};

/** An evaluator hands everything back that is not submitted: what that leads to, and why. */
export function CannotGoOnPage({ home, answer, ...work }: CannotGoOnPageProps) {
  const { t } = useTranslation("evaluation");
  const possible = work.open > 0;
  return (
    <SubPage
      back={{ to: home, label: t("handBackAll.back") }}
      width="form"
      title={t("handBackAll.title")}
      lead={possible && t("handBackAll.lead")}
    >
      {possible ? (
        <HandBackAll {...work} home={home} answer={answer} />
      ) : (
        <NothingToHandBack answer={answer} />
      )}
    </SubPage>
  );
}

/** Pressed twice, or on two pages: that is said, and that nothing is left. */
function NothingToHandBack({ answer }: { answer?: Answer }) {
  const { t } = useTranslation("evaluation");
  return (
    <Stack>
      {answer?.refused && <Notice tone="danger">{answer.refused}</Notice>}
      <EmptyState icon="check" title={t("handBackAll.nothing")}>
        {t("handBackAll.nothingText")}
      </EmptyState>
    </Stack>
  );
}

function HandBackAll({ home, answer, ...work }: CannotGoOnPageProps) {
  const { t } = useTranslation("evaluation");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ reason: string }>(answer);
  return (
    <Stack gap="large">
      <FormProblems form={form} answer={answer} />
      <Section title={t("handBackAll.happens")} level={3}>
        <Consequences {...work} />
      </Section>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <Stack gap="large">
          <TextArea
            {...field(fields.reason)}
            label={t("handBackAll.reason")}
            help={t("handBackAll.reasonHelp")}
            rows={3}
            limit={1000}
          />
          <ActionBar>
            <Button kind="danger" pending={state !== "idle"}>
              {t("handBackAll.now")}
            </Button>
            <LinkButton to={home} kind="quiet">
              {t("handBackAll.back")}
            </LinkButton>
          </ActionBar>
        </Stack>
      </Form>
    </Stack>
  );
}

function Consequences({ open, begun, submitted }: Work) {
  const { t } = useTranslation("evaluation");
  const items = [
    t("handBackAll.closes", { count: open }),
    begun > 0 && t("handBackAll.begun", { count: begun }),
    submitted > 0 && t("handBackAll.stays", { count: submitted }),
    t("handBackAll.more"),
    t("handBackAll.told"),
  ];
  return <Bullets items={items.filter((item) => item !== false)} />;
}
