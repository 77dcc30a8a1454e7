import { isReminderTrue } from "#app/domain/applications/remind.ts";
import { isStillToAnswer } from "#app/domain/decisions/remind-finalists.ts";
import { isStillSilent } from "#app/domain/assignment/write-to-silent.ts";
import { isStillToDeclare } from "#app/domain/evaluators/ask-to-declare.ts";
import { isUnanswered } from "#app/domain/evaluators/remind-invited.ts";
import type { EmailProps, EmailTemplate } from "#emails/index.ts";

type Queued = { template: EmailTemplate; props: object; subjectId: string | null; queuedAt?: Date };

/** What is looked at again before it is sent: between queueing and sending somebody may have done what it asks for. */
const checks: Partial<Record<EmailTemplate, (email: Queued) => boolean>> = {
  "draft-reminder": ({ subjectId, props }) => {
    const { closesAt } = props as EmailProps["draft-reminder"];
    return isReminderTrue(subjectId!, new Date(closesAt));
  },
  "finalist-reminder": ({ subjectId }) => isStillToAnswer(subjectId!),
  "declare-conflicts": ({ subjectId }) => isStillToDeclare(subjectId!),
  "nothing-begun": ({ subjectId, queuedAt }) => isStillSilent(subjectId!, queuedAt!),
  "evaluator-invitation": ({ subjectId }) => isUnanswered(subjectId!),
  "evaluator-reminder": ({ subjectId }) => isUnanswered(subjectId!),
};

/** Whether a queued e-mail still says what is true. */
export function isStillTrue(email: Queued): boolean {
  return checks[email.template]?.(email) ?? true;
}
