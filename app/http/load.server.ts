import { monitorEventLoopDelay } from "node:perf_hooks";

type Slot = {
  begun: number;
  requests: number;
  errors: number;
  slowest?: { page: string; milliseconds: number };
};

const slotLength = 10_000;
const minute = 60_000;

const delay = monitorEventLoopDelay({ resolution: 20 });
delay.enable();

let slots: Slot[] = [];

/** The slot of ten seconds in which an instant of the steady clock (milliseconds) lies; older ones than a minute are forgotten. */
function slotAt(at: number): Slot {
  const last = slots.at(-1);
  if (last && at - last.begun < slotLength) return last;
  slots = [...slots.filter(({ begun }) => at - begun < minute), { begun: at, requests: 0, errors: 0 }];
  return slots.at(-1)!;
}

/** Counts a request that was answered: what was asked for, with which status, from when to when on the steady clock. */
export function noteRequest(page: string, status: number, begun: number, ended: number) {
  const slot = slotAt(ended);
  const milliseconds = Math.round(ended - begun);
  slot.requests += 1;
  if (status >= 500) slot.errors += 1;
  if (milliseconds >= (slot.slowest?.milliseconds ?? 0)) slot.slowest = { page, milliseconds };
}

let delaySince = 0;

/** This process in the last minute: requests, those that it failed, the slowest page, and how late its own events ran (milliseconds, 99 of 100). */
export function viewLoad(at: number) {
  const recent = slots.filter(({ begun }) => at - begun < minute);
  const slow = recent.flatMap(({ slowest }) => slowest ?? []);
  const view = {
    requests: recent.reduce((sum, { requests }) => sum + requests, 0),
    errors: recent.reduce((sum, { errors }) => sum + errors, 0),
    slowest: slow.toSorted((one, other) => other.milliseconds - one.milliseconds)[0],
    // The monitor's own step is in each of its values.
    delay: Math.max(0, Math.round(delay.percentile(99) / 1e6) - 20),
  };
  if (at - delaySince > minute) {
    delay.reset();
    delaySince = at;
  }
  return view;
}
