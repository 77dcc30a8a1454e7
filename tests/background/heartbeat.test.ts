import { expect, test } from "vitest";
import { beat, countRefusedWrite } from "#app/background/heartbeat.ts";
import { sqlite } from "#db/client.server.ts";
import { lastHeartbeat, outagesBetween } from "#db/queries/outages.ts";

const start = new Date("2020-07-17T13:00:00Z");
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const recorded = () =>
  outagesBetween(later(-86_400), later(86_400)).map(({ from, until, kind, refusedWrites }) => ({
    from,
    until,
    kind,
    refusedWrites,
  }));

function withoutWriting(work: () => void) {
  sqlite.pragma("query_only = ON");
  try {
    work();
  } finally {
    sqlite.pragma("query_only = OFF");
  }
}

test("the first start of an installation is no outage", () => {
  beat(start);

  expect(recorded()).toEqual([]);
  expect(lastHeartbeat()).toEqual(start);
});

test("a silence of more than a minute is an outage, one of a minute is none", () => {
  for (const seconds of [0, 60, 120.001, 135]) beat(later(seconds));

  expect(recorded()).toEqual([{ from: later(60), until: later(120.001), kind: "silent", refusedWrites: 0 }]);
});

test("refused writes make the minute of each an outage, adjacent minutes one", () => {
  beat(start);
  for (const seconds of [5, 50, 65]) countRefusedWrite(later(seconds));
  beat(later(15));
  countRefusedWrite(later(125));
  beat(later(30));
  countRefusedWrite(later(600));
  beat(later(45));

  expect(recorded()).toEqual([
    { from: start, until: later(180), kind: "failing", refusedWrites: 4 },
    { from: later(600), until: later(660), kind: "failing", refusedWrites: 1 },
  ]);
});

test("while the database refuses writes they are kept, and written when it takes them again", () => {
  beat(start);
  countRefusedWrite(later(5));

  const failing = () => withoutWriting(() => beat(later(15)));
  expect(failing).toThrow();
  countRefusedWrite(later(20));
  beat(later(30));
  beat(later(45));

  expect(recorded()).toEqual([{ from: start, until: later(60), kind: "failing", refusedWrites: 2 }]);
});
