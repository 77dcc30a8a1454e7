import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { SubPage } from "../sub-page.tsx";
import { Bullets } from "../text.tsx";

type Candidate = { assignmentId: string; name: string; load: number };
type RapporteurPageProps = {
  act: "open" | "rapporteur";
  at: string;
  company: string;
  /** The portal's proposal first. */
  candidates: Candidate[];
  answer?: Answer;
};

/** Who writes the consensus sheet: chosen when a discussion is opened, or in the place of somebody else. */
export function RapporteurPage({ act, at, company, candidates, answer }: RapporteurPageProps) {
  const { t } = useTranslation("consensus");
  const { state } = useNavigation();
  const [form, fields] = useAnsweredForm<{ rapporteur: string }>(answer, {
    rapporteur: candidates[0]?.assignmentId,
  });
  const happens =
    act === "open"
      ? [t("open.told"), t("open.see"), t("open.answers")]
      : [t("replace.stays"), t("replace.told")];
  return (
    <SubPage
      back={{ to: at, label: t("managed.back") }}
      title={t(act === "open" ? "open.title" : "replace.title")}
      lead={t(act === "open" ? "open.lead" : "replace.lead", { company })}
      width="form"
    >
      <Stack gap="large">
        <FormProblems form={form} answer={answer} />
        <Bullets items={happens} />
        <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
          <Stack>
            <ChoiceField
              {...field(fields.rapporteur)}
              label={t("list.rapporteur")}
              help={t("open.proposal")}
              options={candidates.map(({ assignmentId, name, load }, index) => ({
                value: assignmentId,
                label: act === "open" && index === 0 ? t("open.proposed", { name }) : name,
                help: t("open.load", { count: load }),
              }))}
            />
            <ActionBar>
              <Button pending={state === "submitting"}>
                {t(act === "open" ? "open.now" : "replace.now")}
              </Button>
            </ActionBar>
          </Stack>
        </Form>
      </Stack>
    </SubPage>
  );
}
