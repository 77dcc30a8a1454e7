import { HiddenField } from "../field.tsx";
import { accountField, baseField, pageField } from "./save-fields.ts";

type OriginFieldsProps = { accountId: string; bases: Record<string, string> };

/** What the form's texts are based on, for a form that is sent without scripts; with them it is written at sending. */
export function OriginFields({ accountId, bases }: OriginFieldsProps) {
  return (
    <>
      <HiddenField name={accountField} value={accountId} />
      <HiddenField name={pageField} value="" />
      {Object.entries(bases).map(([questionId, base]) => (
        <HiddenField key={questionId} name={baseField(questionId)} value={base} />
      ))}
    </>
  );
}
