import { Fragment } from "react";
import { Label, Quote, Subheading } from "./layout/text.tsx";
import type { CriterionComments } from "./props.ts";
import type { Reader } from "./reader.ts";

/** What the evaluators wrote to the applicant, criterion by criterion; never who wrote it. */
export function EvaluatorsComments({ reader, of }: { reader: Reader; of: CriterionComments[] }) {
  const written = of.filter(({ comments }) => comments.length > 0);
  if (written.length === 0) return null;
  return (
    <>
      <Subheading>{reader.t("comments.heading")}</Subheading>
      {written.map(({ criterion, comments }, number) => (
        <Fragment key={number}>
          <Label>{reader.text(criterion)}</Label>
          {comments.map((comment, other) => (
            <Quote key={other}>{comment}</Quote>
          ))}
        </Fragment>
      ))}
    </>
  );
}
