import type { Translated } from "#app/i18n/locale.ts";

const minutes = 60_000;

/** On the last afternoon of Call 2 the portal could not save; two hours were given back before the deadline was over. */
export function sampleExtension(closesAt: Date) {
  const before = (count: number) => new Date(closesAt.getTime() - count * minutes);
  return {
    outage: { from: before(210), until: before(135), refusedWrites: 46 },
    at: before(95),
    until: new Date(closesAt.getTime() + 120 * minutes),
    reason,
  };
}

const reason: Translated = {
  en: "On the last afternoon the portal could not save applications for 75 minutes. By the rule of the call, that time is given back to everybody, rounded up to two hours.",
  bg: "В последния следобед порталът 75 минути не можеше да записва кандидатури. По правилото на поканата това време се връща на всички, закръглено нагоре до два часа.",
};
