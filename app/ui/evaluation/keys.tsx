import { type ReactNode, useEffect, useEffectEvent, useSyncExternalStore } from "react";
import { useNavigate } from "react-router";
import { useTranslation } from "#app/i18n/use-translation.ts";
import { CheckboxField } from "../choice-field.tsx";
import { DescriptionList } from "../description-list.tsx";
import { Disclosure } from "../disclosure.tsx";
import { useHydrated } from "../hydrated.ts";
import { useRevealing } from "../split.tsx";
import { Muted } from "../text.tsx";
import { type Act, actOf, isTyping } from "./key-acts.ts";
import { givePoints, type KeyedCriterion, neighbourOf, togglingHalf } from "./keyed-criteria.ts";

type KeysProps = {
  /** None where the sheet cannot be written on. */
  criteria: KeyedCriterion[];
  previousId?: string;
  nextId?: string;
};

/** The workbench by keyboard, and the short help that says how. */
export function Keys(props: KeysProps) {
  const { t } = useTranslation("workbench");
  const on = useSwitch();
  const help = useHelp(props);
  useKeys(on, props);
  // Its room is kept while there is no script, so that the sheet does not move when there is.
  const room = useHydrated() ? "" : "invisible";
  return (
    <div className={`print:hidden pointer-coarse:hidden ${room}`}>
      <Disclosure summary={t("keys.title")}>
        <DescriptionList layout="inline" items={help} />
        <CheckboxField name="_keys" label={t("keys.on")} checked={on} onChange={() => turn(!on)} />
        <Muted small>{t("keys.text")}</Muted>
      </Disclosure>
    </div>
  );
}

function useHelp({ criteria }: KeysProps): { term: string; value: ReactNode }[] {
  const { t } = useTranslation("workbench");
  const digits = criteria.flatMap(({ steps }) => steps.map(({ points }) => points)).filter(isDigit);
  const marks = criteria.some(({ steps }) => steps.some(({ points }) => !Number.isInteger(points)));
  const item = (keys: string, term: string) => ({ term, value: <Caps keys={keys} /> });
  return [
    ...(digits.length > 0 ? [item(`${Math.min(...digits)} … ${Math.max(...digits)}`, t("keys.points"))] : []),
    ...(marks ? [item("H", t("keys.half"))] : []),
    ...(criteria.length > 0
      ? [item("J", t("keys.nextCriterion")), item("K", t("keys.previousCriterion"))]
      : []),
    item("N", t("keys.nextApplication")),
    item("P", t("keys.previousApplication")),
  ];
}

function isDigit(points: number): boolean {
  return Number.isInteger(points) && points <= 9;
}

function Caps({ keys }: { keys: string }) {
  return (
    <kbd className="rounded border border-control bg-surface px-1.5 py-0.5 font-mono text-sm">{keys}</kbd>
  );
}

function useKeys(on: boolean, { criteria, previousId, nextId }: KeysProps) {
  const reveal = useRevealing();
  const navigate = useNavigate();

  /** False when there is nothing to do. */
  const done = (act: Act): boolean => {
    if (act.act === "points") return givePoints(act.points);
    if (act.act === "half") return togglingHalf();
    if (act.act === "criterion") return goTo(neighbourOf(criteria, act.by), reveal);
    const id = act.by === 1 ? nextId : previousId;
    return goTo(id && `/sheets/${id}`, (to) => void navigate(to));
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (isTyping(event.target) || document.querySelector("dialog[open]")) return;
    const act = actOf(event);
    if (act && done(act)) event.preventDefault();
  });
  useEffect(() => {
    if (!on) return;
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);
}

function goTo(to: string | undefined, go: (to: string) => void): boolean {
  if (to) go(to);
  return to !== undefined;
}

const item = "finalist keys";
const changed = "finalist-keys";

function turn(on: boolean) {
  localStorage.setItem(item, on ? "on" : "off");
  window.dispatchEvent(new Event(changed));
}

/** Who uses other shortcuts, or speaks to the computer, turns them off. */
function useSwitch(): boolean {
  return useSyncExternalStore(
    (told) => {
      window.addEventListener(changed, told);
      return () => window.removeEventListener(changed, told);
    },
    () => localStorage.getItem(item) !== "off",
    () => true,
  );
}
