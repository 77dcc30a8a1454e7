import { expect, test } from "vitest";
import { evaluatorQueryFrom, viewEvaluators } from "#app/domain/evaluators/read.ts";
import { viewPairs } from "#app/domain/assignment/read-pairs.ts";
import { aCall, inEvaluation } from "#tests/support/given/calls.ts";
import { anEvaluator } from "#tests/support/given/evaluators.ts";

const topics = ["ai", "vr", "xr", "data"].map((id) => ({ id, label: { en: id, bg: id } }));

test("of somebody with many topics the list names the three known best, and how many others", () => {
  const call = aCall({ topics });
  anEvaluator({ call, topics: { ai: 1, vr: 2, xr: 3, data: 2 } });
  anEvaluator({ call, topics: { ai: 1 } });

  const { rows } = viewEvaluators(
    call.managed,
    evaluatorQueryFrom(new URLSearchParams()),
    "en",
    inEvaluation,
  );

  const listed = rows.map(({ topics: best, furtherTopics }) => ({ best, furtherTopics }));
  expect(listed).toHaveLength(2);
  expect(listed).toContainEqual({ best: ["xr", "vr", "data"], furtherTopics: 1 });
  expect(listed).toContainEqual({ best: ["ai"], furtherTopics: 0 });
});

test("those who accepted are listed with their applications on pages one after the other, nobody twice", () => {
  const call = aCall();
  for (let n = 0; n < 30; n++) anEvaluator({ call });
  const pageFrom = (from: number) => {
    const question = { callId: call.id, by: "evaluator", from, locale: "en", silent: [] } as const;
    return viewPairs(question) as { next?: number; previous?: number; rows: { id: string }[] };
  };

  const first = pageFrom(0);
  const second = pageFrom(first.next!);

  expect(first.previous).toBeUndefined();
  expect([second.previous, second.next]).toEqual([0, undefined]);
  const ids = [...first.rows, ...second.rows].map(({ id }) => id);
  expect(ids).toHaveLength(30);
  expect(new Set(ids).size).toBe(30);
});
