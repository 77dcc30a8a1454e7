import { useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { Icon } from "./icons.tsx";

export type FieldError = { name: string; message: string };

/** Lists the errors as forms return them: by field, in the order of the fields. */
export function errorsOf(
  byField: Record<string, string[] | null | undefined> | null | undefined,
): FieldError[] {
  return Object.entries(byField ?? {}).flatMap(([name, messages]) =>
    (messages ?? []).map((message) => ({ name, message })),
  );
}

/** What is wrong, at the top, with the focus on it; each line leads to its field. */
export function ErrorSummary({ title, errors }: { title?: string; errors: FieldError[] }) {
  const { t } = useTranslation("ui");
  const box = useRef<HTMLDivElement>(null);
  const wrong = errors.map(({ name, message }) => name + message).join();
  // The same may be wrong once more, in the answer to the next attempt.
  const { key } = useLocation();
  useEffect(() => box.current?.focus(), [wrong, key]);
  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      aria-labelledby="error-summary-title"
      className="rounded-[10px] border-2 border-danger bg-surface p-5 outline-none focus:ring-4 focus:ring-danger-line"
    >
      <h2 id="error-summary-title" className="flex items-center gap-2 text-lg text-danger">
        <Icon name="stop" />
        {title ?? t("errorSummary", { count: errors.length })}
      </h2>
      <ul className="mt-3 flex flex-col gap-1.5">
        {errors.map(({ name, message }) => (
          <li key={name + message}>
            <a
              href={`#${name}`}
              onClick={(event) => focusField(event, name)}
              className="font-semibold text-danger underline decoration-1 underline-offset-[0.16em] hover:decoration-2"
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The link alone would scroll; typing should go on in the field. */
function focusField(event: React.MouseEvent, name: string) {
  const field = document.getElementById(name);
  if (!field) return;
  event.preventDefault();
  field.focus({ preventScroll: true });
  (field.closest("fieldset") ?? field.parentElement?.parentElement ?? field).scrollIntoView({
    block: "start",
  });
}
