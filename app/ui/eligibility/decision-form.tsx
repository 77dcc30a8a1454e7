import { Form } from "react-router";
import { countryName } from "#app/i18n/countries.ts";
import { inLanguage, type Translated } from "#app/i18n/locale.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Button } from "../button.tsx";
import { ChoiceField } from "../choice-field.tsx";
import { ActionBar, Stack } from "../layout.tsx";
import { useLocale } from "../locale.ts";
import { Notice } from "../notice.tsx";
import { Tag } from "../tag.tsx";
import { Muted } from "../text.tsx";
import { TextArea } from "../text-area.tsx";

const tones = { met: "success", unmet: "warning", unknown: "neutral" } as const;

type Rule = {
  id: string;
  kind: "countries" | "company-age" | "company-size" | "one-per-company" | "required-answers" | "manual";
  statement: Translated;
  result: keyof typeof tones;
  found: string;
  answered?: boolean;
};
export type Decision = {
  rules: Rule[];
  outcome: string | null;
  note: string;
  nextId?: string;
};
type Answered = {
  typed: Record<string, unknown>;
  problem?: Record<string, string[] | null> | null;
  refused?: string;
};

/** Each rule with what the portal found, and what a person decides. */
export function DecisionForm({ entry, answer }: { entry: Decision; answer?: Answered }) {
  const { t } = useTranslation("eligibility");
  const locale = useLocale();
  const { typed, problem } = answer ?? {};
  const start = (name: string, before: string | undefined) => (typed ? (typed[name] as string) : before);
  return (
    <Form method="post" noValidate>
      {answer?.refused && <Notice tone="danger">{answer.refused}</Notice>}
      <Stack>
        {entry.rules.map((rule) => (
          <ChoiceField
            key={rule.id}
            name={`rule-${rule.id}`}
            label={inLanguage(rule.statement, locale)}
            help={<WhatWasFound rule={rule} />}
            inline
            required={false}
            defaultValue={start(`rule-${rule.id}`, yesNo(rule))}
            options={[
              { value: "yes", label: t("decide.yes") },
              { value: "no", label: t("decide.no") },
            ]}
          />
        ))}
        <ChoiceField
          name="outcome"
          label={t("decide.outcome")}
          errors={problem?.outcome ?? undefined}
          defaultValue={start("outcome", entry.outcome ?? undefined)}
          options={[
            { value: "eligible", label: t("decide.eligible") },
            { value: "ineligible", label: t("decide.ineligible"), help: t("decide.ineligibleHelp") },
          ]}
        />
        <TextArea
          name="note"
          label={t("decide.note")}
          help={t("decide.noteHelp")}
          required={false}
          rows={4}
          limit={2000}
          errors={problem?.note ?? undefined}
          defaultValue={start("note", entry.note)}
        />
      </Stack>
      <ActionBar sticky>
        <Button>{t(entry.nextId ? "decide.saveAndNext" : "decide.save")}</Button>
      </ActionBar>
    </Form>
  );
}

/** As decided before; else what the portal found to be met stands as a proposal. */
function yesNo({ answered, result }: Rule) {
  const met = answered ?? (result === "met" ? true : undefined);
  return met === undefined ? undefined : met ? "yes" : "no";
}

function WhatWasFound({ rule: { kind, result, found } }: { rule: Rule }) {
  const { t } = useTranslation("eligibility");
  const locale = useLocale();
  const words = () => {
    if (kind === "manual") return t("found.manual");
    if (kind === "one-per-company")
      return found ? t("found.sameCompany", { numbers: found }) : t("found.noOther");
    if (kind === "required-answers") return t("found.missing", { count: Number(found) });
    if (!found) return t("found.unanswered");
    if (kind === "countries") return countryName(found, locale);
    return kind === "company-age"
      ? t("found.founded", { year: found })
      : t("found.staff", { count: Number(found) });
  };
  return (
    <>
      <Tag tone={tones[result]}>{t(`result.${result}`)}</Tag> <Muted small>{words()}</Muted>
    </>
  );
}
