import { type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button, LinkButton } from "../button.tsx";
import { ErrorSummary, errorsOf } from "../error-summary.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Page } from "../page.tsx";
import { Bullets } from "../text.tsx";
import { TextArea } from "../text-area.tsx";
import { type Application, Late, Standing } from "./standing.tsx";

type WithdrawPageProps = { application: Application; form?: SubmissionResult<string[]>; refused?: string };

/** What withdrawing means, and why somebody does it. */
export function WithdrawPage({ application, form: lastResult, refused }: WithdrawPageProps) {
  const { t } = useTranslation("applications");
  const base = `/applications/${application.id}`;
  const mayAct = application.editable && !application.remedy && application.role !== "editor";
  const possible = mayAct && application.submittedAt !== null;
  return (
    <Page
      width="form"
      title={t("withdraw.title")}
      lead={possible ? t("withdraw.lead") : undefined}
      eyebrow={application.number}
      back={{ to: base, label: t("toOverview") }}
      notices={<Obstacles application={application} refused={refused} />}
    >
      {possible && <WithdrawForm base={base} lastResult={lastResult} />}
    </Page>
  );
}

function Obstacles({ application, refused }: Pick<WithdrawPageProps, "application" | "refused">) {
  const { t } = useTranslation(["applications", "refusals", "remedies"]);
  if (application.remedy) return <Notice>{t("remedies:own.noWithdrawal")}</Notice>;
  if (!application.open) return <Late application={application} />;
  if (application.role === "editor") return <Notice>{t("refusals:may-not-submit")}</Notice>;
  if (application.state === "withdrawn") return <Standing application={application} />;
  if (!application.submittedAt) return <Notice>{t("withdraw.notSubmitted")}</Notice>;
  return refused && <Notice tone="danger">{refused}</Notice>;
}

function WithdrawForm({ base, lastResult }: { base: string; lastResult?: SubmissionResult<string[]> }) {
  const { t } = useTranslation("applications");
  const [form, fields] = useForm<{ reason: string }>({ lastResult });
  return (
    <Stack gap="large">
      <Bullets items={[t("withdraw.undo"), t("withdraw.told")]} />
      <ErrorSummary errors={errorsOf(form.allErrors)} />
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate>
        <Stack gap="large">
          <TextArea
            {...field(fields.reason)}
            label={t("withdraw.reason")}
            help={t("withdraw.reasonHelp")}
            limit={1000}
            rows={3}
          />
          <ActionBar>
            <Button kind="danger">{t("withdraw.now")}</Button>
            <LinkButton to={base} kind="quiet">
              {t("toOverview")}
            </LinkButton>
          </ActionBar>
        </Stack>
      </Form>
    </Stack>
  );
}
