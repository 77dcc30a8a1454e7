import { violations } from "./violations.ts";

/** What one side has and the other has not: so many of them there, so many counted. */
const differing = (counted: string, kept: string) =>
  violations(`
    select key from (select key, count from (${counted}) union all select key, -count from (${kept}))
    group by key having sum(count) <> 0`);

/** Applications that are not counted rightly beside their rows: by call, state and what they state. */
export const miscountedApplications = () =>
  differing(
    `select concat_ws(' ', callId, status, coalesce(eligibility, ''), coalesce(country, ''), coalesce(sector, ''), changedSinceSubmission) as key, 1 as count from applications`,
    "select concat_ws(' ', callId, status, eligibility, country, sector, changed) as key, count from applicationCounts",
  );

/** Minutes in which not so many applications that count came first as is counted. */
export const miscountedArrivals = () =>
  differing(
    `select concat_ws(' ', callId, firstSubmittedAt / 60000) as key, 1 as count from applications
      where status = 'submitted' and firstSubmittedAt is not null`,
    "select concat_ws(' ', callId, minute) as key, count from arrivals",
  );

/** E-mails that are not counted rightly beside their rows: by call, template and state, opened or not. */
export const miscountedEmails = () =>
  differing(
    `select concat_ws(' ', callId, template, status) as key, 1 + 1000000000 * (readAt is not null) as count
      from emails where callId is not null`,
    "select concat_ws(' ', callId, template, status) as key, count + 1000000000 * read as count from emailCounts",
  );

/** Applications about which was written otherwise than the list of conversations says. */
export const miscountedConversations = () =>
  violations(`
    select applicationId from (
      select applicationId, callId, number, max(at) as at,
        count(*) filter (where not fromManagers and readAt is null) as unread
      from messages join applications on applications.id = applicationId group by applicationId
      union all select applicationId, callId, number, at, unread from conversations)
    group by applicationId, callId, number, at, unread having count(*) <> 2`);
