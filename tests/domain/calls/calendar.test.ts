import { expect, test } from "vitest";
import { calendarOf } from "#app/domain/calls/calendar.ts";
import { beforeDeadline, deadline } from "#tests/support/given/calls.ts";

const about = {
  callId: "3f1c",
  title: "Краен срок: Отворена покана 1",
  description: "Кандидатури се приемат до 17:00.",
  url: "https://finalist.example/calls/open-call-1",
  at: deadline,
  changes: 2,
  now: beforeDeadline,
};

test("the calendar file has the deadline as an event with three reminders", () => {
  const lines = calendarOf(about).split("\r\n");

  expect(lines.filter((line) => /^(UID|SEQUENCE|SUMMARY|DTSTART|DTSTAMP|URL|TRIGGER)/.test(line))).toEqual([
    "UID:3f1c@finalist.example",
    "SUMMARY:Краен срок: Отворена покана 1",
    "DTSTAMP:20200701T100000Z",
    "DTSTART:20200717T150000Z",
    "SEQUENCE:2",
    "URL:https://finalist.example/calls/open-call-1",
    "TRIGGER:-PT168H",
    "TRIGGER:-PT48H",
    "TRIGGER:-PT3H",
  ]);
});

test("a moved deadline keeps the event's identity, so that calendars move it", () => {
  const [before, after] = [about, { ...about, at: new Date("2020-07-24T15:00:00Z"), changes: 3 }].map((one) =>
    calendarOf(one).split("\r\n"),
  );

  expect(after.find((line) => line.startsWith("UID"))).toBe(before.find((line) => line.startsWith("UID")));
  expect(after.filter((line) => /^(SEQUENCE|DTSTART)/.test(line))).toEqual([
    "DTSTART:20200724T150000Z",
    "SEQUENCE:3",
  ]);
});
