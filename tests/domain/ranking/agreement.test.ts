import { expect, test } from "vitest";
import { agreementOf } from "#app/domain/ranking/agreement.ts";

const sheet = (applicationId: string, evaluatorId: string, percent: number) => ({
  ...{ applicationId, evaluatorId, percent },
});

test("how far two evaluators are apart is the mean over what both read; who read nothing in common is no pair", () => {
  const pairs = agreementOf([
    sheet("one", "ben", 60),
    sheet("one", "ann", 80),
    sheet("two", "ann", 50),
    sheet("two", "ben", 60),
    sheet("three", "cid", 10),
    sheet("three", "ben", 10),
  ]);

  expect(pairs).toEqual([
    { one: "ann", other: "ben", common: 2, apart: 15, above: 5 },
    { one: "ben", other: "cid", common: 1, apart: 0, above: 0 },
  ]);
});
