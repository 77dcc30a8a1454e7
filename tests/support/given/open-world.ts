import { anAccount } from "./accounts.ts";
import { aDraft, anOpenCall, aSubmittedApplication } from "./applications.ts";
import { aCall } from "./calls.ts";
import { anInvitation } from "./evaluators.ts";
import type { aWorld } from "./world.ts";

type World = Awaited<ReturnType<typeof aWorld>>;

/** A call that is open at the real time, with a draft: what applicants do is not refused for its date. */
export function openWorld(): Pick<World, "people"> & { params: Partial<World["params"]> } {
  const call = anOpenCall();
  const draft = aDraft({ call });
  aSubmittedApplication({ call });
  const people: World["people"] = {
    nobody: undefined,
    stranger: anAccount(),
    applicant: draft.owner,
    evaluator: anAccount(),
    manager: call.managed.manager,
    assistant: anAccount(),
    hub: anAccount(),
    otherManager: aCall().managed.manager,
    administrator: anAccount({ administrator: true }),
  };
  const params = {
    callSlug: call.slug,
    applicationId: draft.id,
    sectionId: "company",
    questionId: "summary",
    ruleId: "countries",
    criterionId: "technology",
    number: "1",
    template: "application-received",
    language: "en",
    file: "applications.xlsx",
    token: anInvitation({ call }).token,
  };
  return { people, params };
}
