import { expect, test } from "vitest";
import { plainForm } from "#app/http/form.ts";
import { origin } from "#tests/support/app.ts";

test("blanks, plus signs and all else that was typed arrive as they were, several of one name in their order", async () => {
  const typed = "1 + 1 = 2 & 100 % „още“\r\n+\u{1F600} %2B ";
  const fields = [
    ["a name+", typed],
    ["topic", "b"],
    ["other", ""],
    ["topic", "a"],
  ];

  const form = await plainForm(new Request(origin, { method: "POST", body: new URLSearchParams(fields) }));

  expect([...form]).toEqual(fields);
});

test("what no browser sends is read as the platform reads it", async () => {
  const body = "a=%zz+%&&=+&b&c=%ff";
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };

  const form = await plainForm(new Request(origin, { method: "POST", body, headers }));

  expect([...form]).toEqual([...new URLSearchParams(body)]);
});
