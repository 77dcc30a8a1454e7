import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { countCharacters } from "#app/i18n/characters.ts";
import { useHydrated } from "./hydrated.ts";
import { Icon } from "./icons.tsx";

/** The number of characters in a field, counted again as they are typed. */
export function useCount(initial: string | undefined) {
  // A field that was sent twice comes back as a list.
  const [count, setCount] = useState(() => countCharacters(String(initial ?? "")));
  return [count, (text: string) => setCount(countCharacters(text))] as const;
}

/** `quiet`: it is seen only when three quarters of the limit are used. */
type CounterProps = { id: string; count: number; limit: number; least?: number; quiet?: boolean };

/** Without JavaScript it names the limit; with it, what is left. */
export function Counter({ id, count, limit, least = 0, quiet = false }: CounterProps) {
  const live = useHydrated();
  const over = live && count > limit;
  const words = useWords({ count, limit, least });
  return (
    <>
      <p
        id={id}
        hidden={quiet && count < limit * 0.75}
        className={`mt-1.5 flex items-center gap-1.5 text-sm tabular-nums ${over ? "font-semibold text-danger" : "text-soft"}`}
      >
        {over && <Icon name="warning" size="small" />}
        {words(live)}
      </p>
      <Announcement>{words(live)}</Announcement>
    </>
  );
}

function useWords({ count, limit, least }: Required<Pick<CounterProps, "count" | "limit" | "least">>) {
  const { t } = useTranslation("ui");
  return (live: boolean) => {
    if (!live)
      return least ? t("charactersBetween", { least, count: limit }) : t("charactersUpTo", { count: limit });
    if (count > limit) return t("charactersOver", { count: count - limit });
    if (count < least) return t("charactersMissing", { count: least - count });
    return t("charactersLeft", { count: limit - count });
  };
}

/** Spoken a while after the last key, not at each. */
function Announcement({ children }: { children: string }) {
  const [spoken, setSpoken] = useState("");
  const [first] = useState(children);
  useEffect(() => {
    const wait = setTimeout(() => setSpoken(children), 1200);
    return () => clearTimeout(wait);
  }, [children]);
  return (
    <span className="sr-only" aria-live="polite">
      {spoken === first ? "" : spoken}
    </span>
  );
}
