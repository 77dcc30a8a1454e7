import { type ReactNode, useState } from "react";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useHydrated } from "../hydrated.ts";

type Pane = "work" | "preview";

/** Work on the left, its preview on the right and always in sight; on a phone one of the two at a time. */
export function BesidePreview({ preview, children }: { preview: ReactNode; children: ReactNode }) {
  const { t } = useTranslation("builder");
  const [pane, show] = useState<Pane>("work");
  const switchable = useHydrated();
  const hidden = (one: Pane) => (switchable && pane !== one ? "max-lg:hidden" : "");
  return (
    <div>
      <div className={`noscript:hidden ${switchable ? "" : "invisible"}`}>
        <Switch pane={pane} show={show} />
      </div>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(20rem,26rem)] xl:grid-cols-[minmax(0,1fr)_30rem]">
        <div className={`min-w-0 ${hidden("work")}`}>{children}</div>
        <section
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the keyboard
          tabIndex={0}
          aria-label={t("preview")}
          className={`min-w-0 lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:self-start lg:overflow-y-auto ${hidden("preview")}`}
        >
          {preview}
        </section>
      </div>
    </div>
  );
}

function Switch({ pane, show }: { pane: Pane; show: (pane: Pane) => void }) {
  const { t } = useTranslation("builder");
  const labels = { work: t("work"), preview: t("preview") };
  return (
    <fieldset aria-label={t("panes")} className="mb-4 flex gap-1 rounded-md bg-sunken p-1 lg:hidden">
      {(["work", "preview"] as const).map((one) => (
        <button
          key={one}
          type="button"
          aria-pressed={pane === one}
          onClick={() => show(one)}
          className="min-h-11 flex-1 rounded-md text-sm font-semibold text-soft aria-pressed:bg-accent-fill aria-pressed:text-white"
        >
          {labels[one]}
        </button>
      ))}
    </fieldset>
  );
}
