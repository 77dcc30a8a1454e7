import type { ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Disclosure } from "../disclosure.tsx";
import { Stack } from "../layout.tsx";
import { useNumberFormat } from "../locale.ts";
import { ScoreInput } from "../score-input.tsx";
import { PaneLink } from "../split.tsx";
import { TextArea } from "../text-area.tsx";
import { readId } from "./application-pane.tsx";

export type SheetCriterion = {
  id: string;
  title: string;
  guidance: string;
  share: number;
  most: number;
  steps: { points: number; label: string }[];
  points: number | null;
  toApplicant: string;
  toManagers: string;
};

/** What stands around a field, and what stands in it. */
export type WrapField = (name: string, field: (answer: string) => ReactNode) => ReactNode;

type CriterionFieldsProps = {
  criterion: SheetCriterion;
  /** How many answers of the application serve it. */
  answers: number;
  onPoints: (points: number) => void;
  /** By default nothing around an empty field. */
  wrap?: WrapField;
};

/** Points, comment and note under one criterion. */
export function CriterionFields({
  criterion,
  answers,
  onPoints,
  wrap = (_name, field) => field(""),
}: CriterionFieldsProps) {
  const { t } = useTranslation("evaluation");
  const share = useNumberFormat({ style: "percent" })(criterion.share);
  const { id } = criterion;
  return (
    <div data-criterion={id}>
      <Stack gap="small">
        {wrap(`points-${id}`, (points) => (
          <ScoreInput
            name={`points-${id}`}
            label={criterion.title}
            weight={t("weight", { share })}
            guidance={<Guidance criterion={criterion} answers={answers} />}
            steps={criterion.steps}
            defaultValue={points === "" ? undefined : Number(points)}
            onChange={onPoints}
          />
        ))}
        {wrap(`toApplicant-${id}`, (comment) => (
          <TextArea
            name={`toApplicant-${id}`}
            label={t("toApplicant")}
            required={false}
            rows={3}
            defaultValue={comment}
          />
        ))}
        {wrap(`toManagers-${id}`, (note) => (
          <PrivateNote name={`toManagers-${id}`} label={t("toManagers")} note={note} />
        ))}
      </Stack>
    </div>
  );
}

function Guidance({ criterion, answers }: Pick<CriterionFieldsProps, "criterion" | "answers">) {
  const { t } = useTranslation("evaluation");
  return (
    <>
      {criterion.guidance}{" "}
      {answers > 0 && <PaneLink to={readId(criterion.id)}>{t("readAnswers", { count: answers })}</PaneLink>}
    </>
  );
}

/** Open from the start where something is written already. */
export function PrivateNote({ name, label, note }: { name: string; label: string; note: string }) {
  const { t } = useTranslation("evaluation");
  return (
    <Disclosure summary={label} open={note !== ""}>
      <TextArea
        {...{ name, label }}
        hideLabel
        help={t("toManagersHelp")}
        required={false}
        rows={3}
        defaultValue={note}
      />
    </Disclosure>
  );
}
