import { locales } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { HiddenField, TextField } from "../field.tsx";
import { field } from "../form-field.ts";
import { Fieldset } from "../fieldset.tsx";
import { Icon, type IconName } from "../icons.tsx";
import { type QuestionFields, type QuestionForm, startOf } from "./question-form.ts";

type ChoicesFieldsProps = { fields: QuestionFields; form: QuestionForm };
const empty = { id: "", label: { en: "", bg: "" } };

/** The answers that are offered; the buttons are submit buttons, so that they work without JavaScript too. */
export function ChoicesFields({ fields, form }: ChoicesFieldsProps) {
  const { t } = useTranslation("builder");
  const { name, errors } = fields.choices;
  const choices = fields.choices.getFieldList();
  return (
    <Fieldset id={name} legend={t("editor.choices")} help={t("editor.choicesHelp")} errors={errors}>
      <ol className="flex flex-col gap-3">
        {choices.map((choice, index) => (
          <li key={choice.key ?? index} className="flex flex-wrap items-end gap-x-2 gap-y-1">
            <Words choice={choice} number={index + 1} />
            <div className="flex flex-none pb-1">
              <Act
                {...form.reorder.getButtonProps({ name, from: index, to: Math.max(0, index - 1) })}
                label={t("editor.choiceUp", { number: index + 1 })}
                icon="sort-up"
                disabled={index === 0}
              />
              <Act
                {...form.reorder.getButtonProps({ name, from: index, to: index + 1 })}
                label={t("editor.choiceDown", { number: index + 1 })}
                icon="sort-down"
                disabled={index === choices.length - 1}
              />
              <Act
                {...form.remove.getButtonProps({ name, index })}
                label={t("editor.removeChoice", { number: index + 1 })}
                icon="trash"
                disabled={choices.length <= 2}
              />
            </div>
          </li>
        ))}
      </ol>
      <button
        {...form.insert.getButtonProps({ name, defaultValue: empty })}
        className="mt-3 inline-flex min-h-11 items-center gap-2 rounded-md px-3 font-semibold text-accent hover:bg-accent-soft"
      >
        <Icon name="plus" size="small" />
        {t("editor.addChoice")}
      </button>
    </Fieldset>
  );
}

type Choice = ReturnType<QuestionFields["choices"]["getFieldList"]>[number];

function Words({ choice, number }: { choice: Choice; number: number }) {
  const { t } = useTranslation("builder");
  const { id, label } = choice.getFieldset();
  const labels = label.getFieldset();
  return (
    <div className="grid min-w-0 flex-1 basis-72 gap-2 sm:grid-cols-2">
      <HiddenField name={id.name} value={startOf(id)} />
      {locales.map((locale) => (
        <TextField
          key={locale}
          {...field(labels[locale])}
          lang={locale}
          label={t("editor.inLanguage", {
            what: t("editor.choice", { number }),
            language: t(`editor.languages.${locale}`),
          })}
        />
      ))}
    </div>
  );
}

type ActProps = {
  label: string;
  icon: IconName;
  disabled: boolean;
  name: string;
  value: string;
  form?: string;
};

function Act({ label, icon, ...button }: ActProps) {
  return (
    <button
      {...button}
      type="submit"
      formNoValidate
      aria-label={label}
      title={label}
      className="grid size-9 place-content-center rounded-md text-soft hover:bg-sunken hover:text-ink disabled:opacity-30"
    >
      <Icon name={icon} />
    </button>
  );
}
