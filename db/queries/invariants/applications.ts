import { violations } from "./violations.ts";

const restored =
  "a.importedFrom is not null and s.version = (select min(version) from submissions where applicationId = a.id)";
/** Whose letters were erased, or not sent any more. */
const erased = `(a.erasedAt is not null
  or exists (select 1 from accounts o where o.id = a.ownerId and o.erasedAt is not null))`;
const versionOf = "s.applicationId || ' version ' || s.version";

/** Applications whose status and the instants beside it do not say the same. */
export const applicationsInNoState = () =>
  violations(`
    select id from applications where case status
      when 'draft' then submissionId is not null or submittedAt is not null or withdrawnAt is not null
      when 'submitted' then submissionId is null or submittedAt is null or withdrawnAt is not null
      when 'withdrawn' then submissionId is not null or submittedAt is not null or withdrawnAt is null
      else true end`);

/** Submitted applications that do not count by their newest version as it was received. */
export const applicationsWithoutVersion = () =>
  violations(`
    select a.id from applications a left join submissions s on s.id = a.submissionId
    where a.status = 'submitted' and (s.id is null or s.applicationId <> a.id or s.receivedAt <> a.submittedAt
      or s.version <> (select max(version) from submissions where applicationId = a.id))`);

/** Applications that lack a version between two others, or their first. */
export const gapsInVersions = () =>
  violations(`
    select s.applicationId from submissions s join applications a on a.id = s.applicationId
    group by s.applicationId
    having count(*) <> max(s.version) - min(s.version) + 1 or (min(s.version) <> 1 and a.importedFrom is null)`);

/** Versions that nothing on the record acknowledges. */
export const versionsNotOnRecord = () =>
  violations(`
    select ${versionOf} from submissions s join applications a on a.id = s.applicationId
    where not (${restored}) and not exists (select 1 from auditEntries e
      where e.subjectId = s.applicationId and e.action = 'application.submitted' and e.at = s.receivedAt
        and json_extract(e.details, '$.version') = s.version)`);

/** Lines on the record that acknowledge a version which is not there. */
export const acknowledgedWithoutVersion = () =>
  violations(`
    select e.subjectId || ' version ' || json_extract(e.details, '$.version') from auditEntries e
    where e.action = 'application.submitted' and not exists (select 1 from submissions s
      where s.applicationId = e.subjectId and s.version = json_extract(e.details, '$.version'))`);

/** Versions of whose receipt nobody was written to. */
export const versionsWithoutMail = () =>
  violations(`
    select ${versionOf} from submissions s join applications a on a.id = s.applicationId
    where not (${restored}) and not ${erased} and not exists (select 1 from emails m
      where m.subjectId = s.applicationId and m.template = 'application-received'
        and (m.address = '' or json_extract(m.props, '$.version') = s.version))`);

/** Withdrawals that nothing on the record acknowledges, or of which nobody was told. */
export const withdrawalsUntold = () =>
  violations(`
    select a.id from applications a where a.status = 'withdrawn' and (
      not exists (select 1 from auditEntries e
        where e.subjectId = a.id and e.action = 'application.withdrawn' and e.at = a.withdrawnAt)
      or not ${erased} and not exists (select 1 from emails m where m.subjectId = a.id and m.template = 'application-withdrawn'))`);

/** Calls that would give a number again. */
export const numbersGivenAgain = () =>
  violations(`
    select c.id from calls c
    where c.applicationsBegun < (select max(number) from applications where callId = c.id)`);

/** Answers that their history knows better. */
export const answersBehindHistory = () =>
  violations(`
    select a.applicationId || ' ' || a.questionId from answers a
    join answerRevisions r on r.id = (select id from answerRevisions
      where applicationId = a.applicationId and questionId = a.questionId and revision is not null
      order by id desc limit 1)
    where r.revision > a.revision or (r.revision = a.revision and r.value is not a.value)`);

/** Owners who are a member of their own team as well. */
export const ownersAsMembers = () =>
  violations(`
    select m.applicationId from members m
    join applications a on a.id = m.applicationId and a.ownerId = m.accountId`);

/** Versions that a request to remedy let in though it did not, or no more: none, ended, or over by then. */
export const remediedOutOfTime = () =>
  violations(`
    select ${versionOf} from submissions s where s.lateBy = 'remedy' and not exists (select 1 from remedies r
      where r.applicationId = s.applicationId and s.receivedAt between r.askedAt and r.until
        and (r.endedAt is null or s.receivedAt <= r.endedAt))`);

/** Requests to remedy that stand beside a decision on eligibility, or that nothing on the record acknowledges. */
export const remediesInNoState = () =>
  violations(`
    select r.id from remedies r where (r.endedAt is null) <> (r.ending is null)
      or r.endedAt is null and exists (select 1 from eligibilityDecisions d where d.applicationId = r.applicationId)
      or not exists (select 1 from auditEntries e
        where e.subjectId = r.applicationId and e.action = 'remedy.asked' and e.at = r.askedAt)`);

/** Applications that say another eligibility than their decision. */
export const eligibilityElsewhere = () =>
  violations(`
    select a.id from applications a left join eligibilityDecisions d on d.applicationId = a.id
    where a.eligibility is not d.outcome`);

/** Applications that say another first submission than that of the earliest version which is here. */
export const firstSubmissionsElsewhere = () =>
  violations(`
    select a.id from applications a left join submissions s on s.applicationId = a.id
      and s.version = (select min(version) from submissions where applicationId = a.id)
    where a.firstSubmittedAt is not s.receivedAt`);
