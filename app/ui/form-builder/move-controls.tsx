import type { RefObject } from "react";
import { Form } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { HiddenField } from "../field.tsx";
import { useHydrated } from "../hydrated.ts";
import { Icon } from "../icons.tsx";
import type { Move } from "./form-in-work.ts";

const button =
  "grid size-9 flex-none place-content-center rounded-md text-soft hover:bg-sunken hover:text-ink disabled:opacity-30 disabled:hover:bg-transparent";

type HandleProps = {
  id: string;
  name: string;
  handle: RefObject<HTMLButtonElement | null>;
  onStep: (step: "up" | "down") => void;
};

/** What one drags by; with the focus on it Alt and an arrow do the same. */
export function Handle({ id, name, handle, onStep }: HandleProps) {
  const { t } = useTranslation("builder");
  const hydrated = useHydrated();
  return (
    <button
      ref={handle}
      id={id}
      type="button"
      aria-label={t("row.handle", { name })}
      title={t("row.handle", { name })}
      onKeyDown={(event) => {
        const step = event.altKey && steps[event.key];
        if (!step) return;
        event.preventDefault();
        onStep(step);
      }}
      className={`${button} cursor-grab touch-none active:cursor-grabbing ${hydrated ? "" : "invisible noscript:w-0"}`}
    >
      <Icon name="grip" />
    </button>
  );
}

const steps: Record<string, "up" | "down"> = { ArrowUp: "up", ArrowDown: "down" };

type StepButtonProps = {
  step: "up" | "down";
  move: Omit<Move, "at">;
  name: string;
  revision: number;
  action: string;
  disabled: boolean;
  onStep: (step: "up" | "down") => void;
};

/** Without JavaScript it is a form. */
export function StepButton({ step, move, name, revision, action, disabled, onStep }: StepButtonProps) {
  const { t } = useTranslation("builder");
  return (
    <Form
      method="post"
      action={action}
      onSubmit={(event) => {
        event.preventDefault();
        onStep(step);
      }}
      className="inline-flex"
    >
      {Object.entries({ ...move, step, revision }).map(([key, value]) => (
        <HiddenField key={key} name={key} value={String(value)} />
      ))}
      <button
        type="submit"
        aria-label={t(`row.${step}`, { name })}
        title={t(`row.${step}`, { name })}
        disabled={disabled}
        className={button}
      >
        <Icon name={step === "up" ? "sort-up" : "sort-down"} />
      </button>
    </Form>
  );
}
