import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { useHydrated } from "./hydrated.ts";

export type Pane = { id: string; label: string; content: ReactNode };

const ratios = {
  even: "lg:grid-cols-2",
  first: "lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]",
  second: "lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]",
};

type SplitProps = {
  first: Pane;
  second: Pane;
  ratio?: keyof typeof ratios;
  /** Id of the pane that a phone shows first, such as the one with the error. */
  start?: string;
};

const Reveal = createContext<(id: string) => void>(() => {});

/** Two panes that scroll by themselves; on a phone one at a time, chosen in a bar at the foot of the screen. */
export function Split({ first, second, ratio = "even", start = first.id }: SplitProps) {
  const [shown, show] = usePane(start);
  const reveal = useReveal(show);
  const switchable = useHydrated();
  // Until one is hidden, a phone shows both: the one that stays on top, so that nothing moves.
  const onTop = (id: string) => (!switchable && start === id ? "max-lg:order-first" : "");
  const panes = [first, second];
  return (
    <div
      className={`grid [--foot:3.5rem] max-lg:pb-12 lg:-mt-10 lg:-mb-20 lg:h-[calc(100dvh-6.75rem)] lg:[--foot:0px] ${ratios[ratio]}`}
    >
      {panes.map(({ id, label, content }, index) => (
        <section
          key={id}
          id={id}
          data-pane
          aria-label={label}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must take the keyboard
          tabIndex={0}
          onTouchStart={rememberTouch}
          onTouchEnd={(event) => isSwipe(event) && show(panes[1 - index].id)}
          className={`min-w-0 -outline-offset-3 lg:block lg:overflow-y-auto ${
            index === 0 ? "lg:-ml-1 lg:pr-8 lg:pl-1" : "border-line lg:-mr-1 lg:border-l lg:pr-1 lg:pl-8"
          } ${switchable && shown !== id ? "hidden print:block" : ""} ${onTop(id)}`}
        >
          <div className="lg:pt-8 lg:pb-10">
            <Reveal value={reveal}>{content}</Reveal>
          </div>
        </section>
      ))}
      <Switcher panes={panes} shown={switchable ? shown : undefined} show={show} />
    </div>
  );
}

type SwitcherProps = { panes: Pane[]; shown?: string; show: (id: string) => void };

/** Links to the panes while there is no JavaScript. */
function Switcher({ panes, shown, show }: SwitcherProps) {
  const { t } = useTranslation("ui");
  return (
    <nav
      aria-label={t("panes")}
      className="fixed inset-x-0 bottom-0 z-30 flex gap-1 border-t border-line bg-surface p-1.5 print:hidden lg:hidden"
    >
      {panes.map(({ id, label }) => (
        <a
          key={id}
          href={`#${id}`}
          aria-current={shown === id ? "true" : undefined}
          onClick={(event) => {
            event.preventDefault();
            show(id);
          }}
          className="flex min-h-11 flex-1 items-center justify-center rounded-md px-3 text-sm font-semibold text-soft aria-[current]:bg-accent-fill aria-[current]:text-white"
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

/** Turns to something in either pane, by its id. */
export function useRevealing(): (id: string) => void {
  return use(Reveal);
}

/** Leads to something in either pane, and turns to that pane where only one is shown. */
export function PaneLink({ to, children }: { to: string; children: ReactNode }) {
  const reveal = use(Reveal);
  const follow = (event: React.MouseEvent) => {
    event.preventDefault();
    reveal(to);
  };
  return (
    <a href={`#${to}`} onClick={follow} className="text-link">
      {children}
    </a>
  );
}

/** Turns to the pane that holds the element and brings it into sight; also to the one that the page's address names. */
function useReveal(show: (id: string) => void) {
  const reveal = (id: string) => {
    const element = document.getElementById(id);
    const pane = element?.closest("[data-pane]");
    if (!pane) return;
    flushSync(() => show(pane.id));
    (element!.closest("fieldset") ?? element!).scrollIntoView({ block: "start" });
    element!.focus({ preventScroll: true });
  };
  const revealNamed = useEffectEvent(() => location.hash && reveal(location.hash.slice(1)));

  useEffect(() => {
    const soon = requestAnimationFrame(() => revealNamed());
    return () => cancelAnimationFrame(soon);
  }, []);

  return reveal;
}

/** Each pane is found again where it was left. */
function usePane(initial: string) {
  const [shown, setShown] = useState(initial);
  const left = useRef<Record<string, number>>({});

  useLayoutEffect(() => {
    const place = left.current[shown];
    if (place !== undefined) window.scrollTo(0, place);
  }, [shown]);

  function show(id: string) {
    left.current[shown] = window.scrollY;
    left.current[id] ??= 0;
    setShown(id);
  }
  return [shown, show] as const;
}

let touched = { x: 0, y: 0 };

function rememberTouch({ touches }: React.TouchEvent) {
  touched = { x: touches[0].clientX, y: touches[0].clientY };
}

function isSwipe({ changedTouches, target }: React.TouchEvent) {
  if (target instanceof Element && target.closest("input, textarea, select, label")) return false;
  const across = Math.abs(changedTouches[0].clientX - touched.x);
  return across > 80 && across > 2.5 * Math.abs(changedTouches[0].clientY - touched.y);
}
