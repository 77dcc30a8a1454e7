import { violations } from "./violations.ts";

/** Pairs whose application or evaluator is of another call. */
export const pairsAcrossCalls = () =>
  violations(`
    select p.id from assignments p
    join applications a on a.id = p.applicationId join evaluators e on e.id = p.evaluatorId
    where p.callId <> a.callId or p.callId <> e.callId`);

/** Pairs whose status and the instants beside it do not say the same. */
export const pairsInNoState = () =>
  violations(`
    select id from assignments where case status
      when 'proposed' then assignedAt is not null or recusedAt is not null
      when 'assigned' then assignedAt is null or recusedAt is not null
      when 'recused' then recusedAt is null
      else true end`);

/** Open pairs that a conflict of interest bars. */
export const barredPairsOpen = () =>
  violations(`
    select p.id from assignments p
    join conflicts c on c.evaluatorId = p.evaluatorId and c.applicationId = p.applicationId
    where p.status = 'assigned' and c.state <> 'none'`);

/** Sheets that say of their pair something else than the pair does. */
export const sheetsBesidePair = () =>
  violations(`
    select s.assignmentId from sheets s join assignments p on p.id = s.assignmentId
    where s.callId <> p.callId or s.applicationId <> p.applicationId or s.evaluatorId <> p.evaluatorId`);

/** Sheets that count without an instant or a sum, or have them and do not count. */
export const sheetsInNoState = () =>
  violations(`
    select assignmentId from sheets where case status
      when 'draft' then submittedAt is not null or weighted is not null
      when 'submitted' then submittedAt is null or weighted is null
      else true end`);

/** Submitted sheets that nothing on the record acknowledges. */
export const sheetsNotOnRecord = () =>
  violations(`
    select s.assignmentId from sheets s where s.status = 'submitted' and not exists (select 1 from auditEntries e
      where e.subjectId = s.applicationId and e.action = 'sheet.submitted' and e.at = s.submittedAt)`);

/** Calls whose criteria could still be changed though a sheet counts. */
export const criteriaNotFrozen = () =>
  violations(`
    select c.id from calls c where c.criteriaFrozenAt is null
    and exists (select 1 from sheets s where s.callId = c.id and s.status = 'submitted')`);

/** Decisions about eligibility that are not on the record. */
export const eligibilityNotOnRecord = () =>
  violations(`
    select d.applicationId from eligibilityDecisions d where not exists (select 1 from auditEntries e
      where e.subjectId = d.applicationId and e.action = 'eligibility.decided' and e.at = d.decidedAt
        and json_extract(e.details, '$.outcome') = d.outcome)`);
