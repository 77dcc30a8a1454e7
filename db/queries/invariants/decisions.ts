import { violations } from "./violations.ts";

const letters = "('decision-finalist', 'decision-reserve', 'decision-not-selected', 'decision-ineligible')";

/** Decisions that depart from the frozen snapshot in what it alone says, or that it does not know. */
export const decisionsBesideSnapshot = () =>
  violations(`
    select d.applicationId from decisions d join shortlists l on l.id = d.shortlistId
    left join (select l.id as shortlistId, json_extract(r.value, '$.applicationId') as applicationId,
        json_extract(r.value, '$.place') as place, json_extract(r.value, '$.percent') as percent
      from shortlists l, json_each(l.rows) r) row
      on row.shortlistId = d.shortlistId and row.applicationId = d.applicationId
    where d.callId <> l.callId or d.place is not row.place or d.percent is not row.percent`);

/** Snapshots that say another number of applications than they have. */
export const snapshotsMiscounted = () =>
  violations("select id from shortlists where applications <> json_array_length(rows)");

/** Calls whose reserve is not ranked 1, 2, 3 …, or where somebody who is not of the reserve has a rank. */
export const reserveMisranked = () =>
  violations(`
    select callId from decisions group by callId
    having count(reserveRank) <> sum(outcome = 'reserve') or count(distinct reserveRank) <> count(reserveRank)
      or coalesce(max(reserveRank), 0) <> count(reserveRank) or coalesce(min(reserveRank), 1) <> 1
      or sum(reserveRank is not null and outcome <> 'reserve') > 0`);

/** Decisions that were told without a letter, or whose last letter tells another outcome. */
export const decisionsWithoutLetter = () =>
  violations(`
    select d.applicationId from decisions d left join emails m on m.id = (select id from emails
      where subjectId = d.applicationId and template in ${letters} order by queuedAt desc, rowid desc limit 1)
    join applications a on a.id = d.applicationId
    where d.releasedAt is not null and a.erasedAt is null and (m.id is null or m.template <> case d.outcome
      when 'finalist' then 'decision-finalist' when 'reserve' then 'decision-reserve'
      when 'ineligible' then 'decision-ineligible' else 'decision-not-selected' end)`);

/** Letters about decisions that nobody released. */
export const lettersWithoutRelease = () =>
  violations(`
    select m.id from emails m left join decisions d on d.applicationId = m.subjectId
    where m.template in ${letters} and (d.applicationId is null or d.releasedAt is null)`);

/** Calls whose release says that another number was told than were. */
export const releasesMiscounted = () =>
  violations(`
    select r.id from releases r where r.confirmedAt is not null
    and r.told <> (select count(*) from decisions d where d.callId = r.callId and d.releasedAt is not null)`);

/** Calls whose results are out and which are not told to the end, and the other way round. */
export const releasesHalfDone = () =>
  violations(`
    select c.id from calls c left join releases r on r.callId = c.id and r.confirmedAt is not null
    where (c.resultsReleasedAt is null) <> (r.finishedAt is null) or (r.finishedAt is not null
      and exists (select 1 from decisions d where d.callId = c.id and d.releasedAt is null))`);

/** Releases that nobody confirmed on the record. */
export const releasesNotOnRecord = () =>
  violations(`
    select r.id from releases r where r.confirmedAt is not null and not exists (select 1 from auditEntries e
      where e.subjectId = r.callId and e.action = 'release.confirmed' and e.at = r.confirmedAt)`);

/** Answers of finalists without an instant, or of somebody who was asked nothing. */
export const answersOfNobody = () =>
  violations(`
    select applicationId from decisions where (answer is null) <> (answeredAt is null)
    or (answer is not null and (outcome <> 'finalist' or releasedAt is null))`);
