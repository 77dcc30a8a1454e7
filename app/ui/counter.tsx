import { useEffect, useState } from "react";
import { countCharacters } from "#app/i18n/characters.ts";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { type Counted, countInWords, isNear } from "./alive/count-characters.ts";
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
  const words = useWords({ count, limit, least });
  const over = useHydrated() && count > limit;
  return (
    <>
      <p
        id={id}
        hidden={quiet && !isNear(count, limit)}
        data-limit={limit}
        data-least={least}
        data-quiet={quiet || undefined}
        data-over={over || undefined}
        className="group/counter mt-1.5 flex items-center gap-1.5 text-sm text-soft tabular-nums data-over:font-semibold data-over:text-danger"
      >
        <span className="hidden group-data-over/counter:contents">
          <Icon name="warning" size="small" />
        </span>
        <span>{words}</span>
      </p>
      <Announcement>{words}</Announcement>
    </>
  );
}

function useWords({ count, limit, least }: Counted): string {
  const { t } = useTranslation("alive");
  const live = useHydrated();
  if (live) return countInWords({ count, limit, least }, t);
  return least ? t("charactersBetween", { least, count: limit }) : t("charactersUpTo", { count: limit });
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
