import { expect, test, vi } from "vitest";
import { visit } from "#tests/support/app.ts";

vi.mock("#app/ui/account/account-problems.tsx", () => ({
  AccountProblems: () => {
    throw new Error("Nobody had thought of this.");
  },
}));

test("a page that breaks while it is drawn is a whole error page, with what the log calls it and nothing of why", async () => {
  const answer = await visit("/sign-in");
  const page = await answer.text();

  expect(answer.status).toBe(500);
  expect(page).toMatch(/^<!DOCTYPE html>.*<\/html>$/s);
  expect(page.match(/<h1.*?<\/h1>/gs)).toHaveLength(1);
  expect(page).toContain(answer.headers.get("X-Request-Id"));
  expect(page).not.toContain("Nobody had thought of this.");
});
