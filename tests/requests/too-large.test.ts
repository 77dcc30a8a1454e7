import { expect, test } from "vitest";
import { plainForm } from "#app/http/form.ts";
import { origin, visit } from "#tests/support/app.ts";

const megabyte = 1024 * 1024;

test("a form of more than 2 MB is answered with a sentence, not with an error of ours", async () => {
  const answer = await visit("/sign-in", {
    form: { email: "a@b.example", password: "x".repeat(2 * megabyte) },
  });

  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain("A form may have at most 2 MB");
});

test("a form that does not say how long it is is cut off when it becomes too long", async () => {
  const sent = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode("email="));
      for (let piece = 0; piece < 4; piece += 1) controller.enqueue(new Uint8Array(megabyte).fill(97));
      controller.close();
    },
  });
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const request = new Request(origin, { method: "POST", body: sent, headers, duplex: "half" } as RequestInit);

  const refused = await plainForm(request).catch((problem: unknown) => problem);

  expect((refused as Response).status).toBe(413);
});

test("a form of nearly 2 MB is read", async () => {
  const text = "б".repeat(100_000);
  const body = new URLSearchParams({ text });

  const form = await plainForm(new Request(origin, { method: "POST", body }));

  expect(form.get("text")).toBe(text);
});
