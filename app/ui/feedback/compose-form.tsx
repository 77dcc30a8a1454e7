import { getFormProps } from "@conform-to/react";
import { Form, useNavigation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, FormProblems, useAnsweredForm } from "../answered-form.tsx";
import { Button } from "../button.tsx";
import { HiddenField } from "../field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Section, Stack } from "../layout.tsx";
import { TextArea } from "../text-area.tsx";
import { type Points, PointsAndSpread } from "./points.tsx";

type Comment = { where: string; text: string };
export type ToCompose = {
  comments: Comment[];
  places: { id: string; title: string }[];
  points: (Points & { id: string })[];
  note: string;
  /** How the report stands on this page. */
  seen: string;
};
type Values = { comments: Comment[]; note: string };

/** Every comment under its criterion, to be corrected, emptied or added to. */
export function ComposeForm({ report, answer }: { report: ToCompose; answer?: Answer }) {
  const { t } = useTranslation("feedback");
  const { comments, places, points, note } = report;
  const [form, fields] = useAnsweredForm<Values>(answer, { comments, note });
  const { state } = useNavigation();
  const rows = fields.comments.getFieldList();
  return (
    <Form method="post" {...getFormProps(form)} noValidate>
      <Stack gap="large">
        <FormProblems form={form} answer={answer} />
        <HiddenField name="seen" value={report.seen} />
        {places.map(({ id, title }) => (
          <Section
            key={id}
            title={title || t("inWhole")}
            level={3}
            lead={<PlacePoints points={points.find((one) => one.id === id)} />}
          >
            <Stack>
              {rows
                .filter((row) => row.getFieldset().where.initialValue === id)
                .map((row, at, all) => (
                  <CommentField
                    key={row.key}
                    fields={row.getFieldset()}
                    where={id}
                    label={at === all.length - 1 ? t("another") : t("comment", { number: at + 1 })}
                  />
                ))}
            </Stack>
          </Section>
        ))}
        <TextArea
          {...field(fields.note)}
          label={t("note")}
          help={t("noteHelp")}
          rows={3}
          limit={5000}
          required={false}
        />
        <ActionBar>
          <Button pending={state === "submitting"}>{t("save")}</Button>
        </ActionBar>
      </Stack>
    </Form>
  );
}

function PlacePoints({ points }: { points?: Points }) {
  return points && <PointsAndSpread {...points} />;
}

type CommentFields = Record<"where" | "text", Parameters<typeof field>[0]>;

function CommentField({ fields, where, label }: { fields: CommentFields; where: string; label: string }) {
  return (
    <>
      <HiddenField name={fields.where.name} value={where} />
      <TextArea {...field(fields.text)} label={label} rows={3} limit={5000} required={false} />
    </>
  );
}
