import { useTranslation } from "#app/i18n/use-translation.ts";
import type { Question } from "../application/question-field.tsx";
import { Stack } from "../layout.tsx";
import { BothLanguages } from "./both-languages.tsx";
import type { QuestionFields } from "./question-form.ts";

type WordsFieldsProps = { question: Question & { version?: number }; fields: QuestionFields; isNew: boolean };

/** What the question says, in both languages. */
export function WordsFields({ question, fields, isNew }: WordsFieldsProps) {
  const { t } = useTranslation("builder");
  const { type } = question;
  const isNote = type === "note";
  const name = isNote ? "labelNote" : type === "declaration" ? "labelDeclaration" : "label";
  return (
    <Stack>
      <BothLanguages
        what={t(`editor.${name}`)}
        help={t("editor.labelHelp")}
        fields={fields.label.getFieldset()}
        required={!isNote}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a new question begins with its words
        autoFocus={isNew}
      />
      {type === "declaration" && <DeclarationText question={question} fields={fields} isNew={isNew} />}
      {isNote && <BothLanguages what={t("editor.note")} fields={fields.text.getFieldset()!} rows={5} />}
      {!isNote && (
        <BothLanguages
          what={t("editor.help")}
          help={t("editor.helpHelp")}
          fields={fields.help.getFieldset()!}
          required={false}
          rows={2}
        />
      )}
    </Stack>
  );
}

function DeclarationText({ question: { version = 1 }, fields, isNew }: WordsFieldsProps) {
  const { t } = useTranslation("builder");
  const help = isNew ? t("editor.textHelpNew") : t("editor.textHelp", { version, next: version + 1 });
  return <BothLanguages what={t("editor.text")} help={help} fields={fields.text.getFieldset()!} rows={5} />;
}
