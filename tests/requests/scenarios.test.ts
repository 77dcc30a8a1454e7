import { expect, test } from "vitest";
import { visit } from "#tests/support/app.ts";
import { aCall } from "#tests/support/given/calls.ts";
import { anEligibleApplication, anEvaluator } from "#tests/support/given/evaluators.ts";
import { aScenario } from "#tests/support/given/scenarios.ts";

const together = "All evaluators can be compared with each other";

/** One application and so many evaluators, who all get it. */
function aRouted(count: number) {
  const call = aCall({ evaluatorsPerApplication: count });
  anEligibleApplication({ call });
  for (let nth = 0; nth < count; nth++) anEvaluator({ call, organisation: `Institute ${nth}` });
  const path = `/manage/calls/${call.slug}/assignment/scenarios/${aScenario(call)}`;
  const look = async (part = "") => {
    const page = await visit(path + part, { as: call.managed.manager });
    return page.text();
  };
  return { call, look };
}

test("a proposal says whether its evaluators can be compared, and of one alone that there is nobody to compare with", async () => {
  const [alone, two] = [await aRouted(1).look(), await aRouted(2).look()];

  expect(alone).toContain("there is nobody to compare them with");
  expect(alone).not.toContain(together);
  expect(alone).not.toContain("go across topics");
  expect(two).toContain(together);
  expect(two).toContain("go across topics");
});

test("the page to discard a proposal says which one", async () => {
  const { call, look } = aRouted(1);

  expect(await look("/discard")).toContain("Discard: Proposal 1");
  const other = await visit(`/manage/calls/${call.slug}/assignment/scenarios/none/discard`, {
    as: call.managed.manager,
  });
  expect(other.status).toBe(404);
});
