import type { KeyboardEvent, ReactNode } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Fieldset } from "./fieldset.tsx";
import { Icon } from "./icons.tsx";

type Step = { points: number; label: string };

type ScoreInputProps = {
  name: string;
  id?: string;
  /** The criterion. */
  label: ReactNode;
  steps: Step[];
  /** How much it counts, in words. */
  weight?: ReactNode;
  guidance?: ReactNode;
  help?: ReactNode;
  errors?: string | string[];
  required?: boolean;
  defaultValue?: number;
  value?: number;
  onChange?: (points: number) => void;
  readOnly?: boolean;
  form?: string;
};

/** A scale whose steps say what they mean; the keys 0 to 9 choose a step. */
export function ScoreInput(props: ScoreInputProps) {
  const {
    name,
    id = name,
    label,
    steps,
    weight,
    guidance,
    help = guidance,
    errors,
    required,
    readOnly,
  } = props;
  const { t } = useTranslation("ui");
  const across = areShort(steps);
  const legend = (
    <span className="flex flex-wrap items-baseline justify-between gap-x-4">
      <span className="text-lg">{label}</span>
      {weight && <span className="text-sm font-normal text-soft">{weight}</span>}
    </span>
  );
  return (
    <Fieldset {...{ id, legend, errors, required, help }}>
      <div className="@container">
        {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the radio buttons inside take the keys */}
        <div
          onKeyDown={chooseByDigit}
          className={`grid gap-1 ${across ? "@md:auto-cols-fr @md:grid-flow-col @md:gap-1.5" : ""}`}
        >
          {steps.map((step, index) => (
            <StepChoice
              key={step.points}
              {...props}
              {...step}
              id={index === 0 ? id : `${id}-${step.points}`}
              shape={across ? acrossWhereWide : ""}
            />
          ))}
        </div>
      </div>
      {!readOnly && <p className="mt-1.5 text-xs text-soft pointer-coarse:hidden">{t("scoreKeys")}</p>}
    </Fieldset>
  );
}

/** Few steps with short words stand side by side where there is room; all others one below the other. */
function areShort(steps: Step[]) {
  const words = steps.flatMap(({ label }) => label.split(/\s/));
  return (
    steps.length <= 7 &&
    words.every((word) => word.length <= 9) &&
    steps.every(({ label }) => label.length < 25)
  );
}

const acrossWhereWide = "@md:flex-col @md:items-start @md:gap-0 @md:py-2";

type StepChoiceProps = Omit<ScoreInputProps, "label"> & Step & { id: string; shape: string };

function StepChoice(props: StepChoiceProps) {
  const { id, name, form, points, label, defaultValue, value, onChange, readOnly, shape } = props;
  return (
    <label
      className={`relative flex min-h-11 cursor-pointer items-center gap-3 rounded-md border border-control bg-surface px-3 py-1.5 hover:border-ink has-checked:border-accent-fill has-checked:bg-accent-soft has-checked:ring-1 has-checked:ring-accent-fill has-disabled:cursor-default has-disabled:border-line has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${shape}`}
    >
      <input
        {...{ id, name, form }}
        type="radio"
        value={points}
        disabled={readOnly}
        defaultChecked={value === undefined ? defaultValue === points : undefined}
        checked={value === undefined ? undefined : value === points}
        onChange={() => onChange?.(points)}
        className="peer absolute inset-0 size-full cursor-pointer appearance-none opacity-0"
      />
      <span className="min-w-5 text-lg font-[640] tabular-nums">{points}</span>
      <span className="min-w-0 flex-1 pr-6 text-sm leading-snug text-soft peer-checked:text-ink">
        {label}
      </span>
      <span className="absolute top-2.5 right-2.5 text-accent opacity-0 peer-checked:opacity-100">
        <Icon name="circle-check" />
      </span>
    </label>
  );
}

function chooseByDigit(event: KeyboardEvent<HTMLDivElement>) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const steps = [...event.currentTarget.querySelectorAll<HTMLInputElement>("input[type=radio]")];
  const chosen = steps.find(({ value }) => value === event.key);
  chosen?.focus();
  chosen?.click();
}
