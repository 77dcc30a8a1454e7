import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Answer, useAnsweredForm } from "../answered-form.tsx";
import { Button, LinkButton } from "../button.tsx";
import { HiddenField } from "../field.tsx";
import { field } from "../form-field.ts";
import { ActionBar, Stack } from "../layout.tsx";
import { SelectField } from "../select-field.tsx";
import { SubPage } from "../sub-page.tsx";
import { Stale } from "./stale.tsx";

type MovePageProps = {
  id: string;
  label: string;
  /** Where it is, as "section/3". */
  now: string;
  sections: { id: string; title: string; others: string[] }[];
  revision: number;
  base: string;
  answer?: Answer;
};

/** To any place of the form in one step. */
export function MovePage({ id, label, now, sections, revision, base, answer }: MovePageProps) {
  const { t } = useTranslation("builder");
  const [form, fields] = useAnsweredForm<{ place: string }>(answer, { place: now });
  const places = sections.map(({ id: sectionId, title, others }) => ({
    label: title,
    options: [
      { value: `${sectionId}/0`, label: t("move.first", { section: title }) },
      ...others.map((question, at) => ({
        value: `${sectionId}/${at + 1}`,
        label: t("move.after", { question }),
      })),
    ],
  }));
  return (
    <SubPage
      width="form"
      back={{ to: `${base}#row-${id}`, label: t("back") }}
      title={t("move.title", { name: label || t("row.unnamed") })}
    >
      <Form method="post" id={form.id}>
        <HiddenField name="question" value={id} />
        <HiddenField name="revision" value={String(revision)} />
        <Stack>
          {answer?.refused && <Stale refused={answer.refused} base={base} />}
          <SelectField {...field(fields.place)} label={t("move.place")} options={places} />
          <ActionBar>
            <Button>{t("move.submit")}</Button>
            <LinkButton to={base} kind="quiet">
              {t("editor.cancel")}
            </LinkButton>
          </ActionBar>
        </Stack>
      </Form>
    </SubPage>
  );
}

/** Where the arrows of the builder lead without JavaScript, if the move was refused. */
export function NothingMoved({ base, answer }: Pick<MovePageProps, "base" | "answer">) {
  const { t } = useTranslation("builder");
  return (
    <SubPage width="form" back={{ to: base, label: t("back") }} title={t("move.nothing")}>
      {answer?.refused ? <Stale refused={answer.refused} base={base} /> : t("move.nothingText")}
    </SubPage>
  );
}
