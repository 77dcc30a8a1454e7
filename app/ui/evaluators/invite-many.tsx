import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { Notice } from "../notice.tsx";
import { Table } from "../table.tsx";
import { TextArea } from "../text-area.tsx";
import { type Kind, LetterFields, type LetterValues, useLetterLabels } from "./letter-fields.tsx";

type RefusedLine = { line: number; text: string; problem: "no-address" | "no-name" | "twice" | "invited" };
type Values = { lines: string } & LetterValues;
type InviteManyProps = {
  answer?: Answer & { refusedLines?: RefusedLine[] };
  most: number;
  start: Partial<Values>;
  kinds: Kind[];
};

/** Asks many people at once, from lines that were pasted. */
export function InviteMany({ answer, most, start, kinds }: InviteManyProps) {
  const { t } = useTranslation("evaluators");
  const { state } = useNavigation();
  const labels = { lines: t("invite.lines"), ...useLetterLabels() };
  const [form, fields] = useAnsweredForm<Values>(answer, start);
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack>
        <FormProblems {...{ form, answer, labels }} />
        {answer?.refusedLines && <Refused lines={answer.refusedLines} />}
        <TextArea
          {...field(fields.lines)}
          label={t("invite.lines")}
          help={t("invite.linesHelp", { most })}
          rows={10}
        />
        <LetterFields fields={fields} kinds={kinds} />
        <ActionBar>
          <Button pending={state === "submitting"}>{t("invite.submitMany")}</Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}

function Refused({ lines }: { lines: RefusedLine[] }) {
  const { t } = useTranslation("evaluators");
  return (
    <>
      <Notice tone="danger" role="alert" title={t("invite.refused", { count: lines.length })} />
      <Table
        caption={t("invite.refusedCaption")}
        hideCaption
        dense
        rows={lines}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: "line", label: t("invite.line"), numeric: true, width: "narrow", cell: ({ line }) => line },
          { key: "text", label: t("invite.text"), rowHeader: true, cell: ({ text }) => text },
          {
            key: "problem",
            label: t("invite.problem"),
            cell: ({ problem }) => t(`invite.problems.${problem}`),
          },
        ]}
      />
    </>
  );
}
