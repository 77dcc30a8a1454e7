import { expect, test } from "vitest";
import { applicationList } from "#db/queries/application-lists.ts";
import { countEligibility, eligibilityQueue } from "#db/queries/eligibility.ts";
import { plansOf } from "#tests/support/plans.ts";

test("states of eligibility are counted in an index alone, and looked up in it", () => {
  const counted = plansOf(() => countEligibility("call"));
  const [undecided, eligible] = (["undecided", "eligible"] as const).map((state) =>
    plansOf(() => eligibilityQueue("call", state, 0, 51)),
  );

  const index =
    "applications USING INDEX applications_by_eligibility (callId=? AND status=? AND eligibility=?";
  expect(counted).toEqual([
    "SEARCH applications USING COVERING INDEX applications_by_eligibility (callId=? AND status=?)",
  ]);
  expect(undecided[0]).toContain(index);
  expect(eligible[0]).toContain(index);
});

test("applications by company come as their index has them, in both directions", () => {
  const pages = [false, true].map((descending) =>
    plansOf(() => applicationList("call", "submitted", {}, { order: "company", descending, most: 51 })),
  );

  for (const plan of pages) {
    expect(plan[0]).toContain("INDEX applications_by_company (callId=? AND status=?)");
    expect(plan.join()).not.toContain("TEMP B-TREE");
  }
});
