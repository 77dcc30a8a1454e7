import { violations } from "./violations.ts";

/** E-mails whose state and the facts beside it do not say the same. */
export const emailsInNoState = () =>
  violations(`
    select id from emails where (status = 'sent') <> (sentAt is not null) or attempts < 0
    or (status = 'failed' and lastError is null and address <> '')`);

/** Sessions and links that end before they begin, and links that were used before they were made. */
export const linksOutOfTime = () =>
  violations(`
    select 'session of ' || accountId from sessions where expiresAt <= createdAt
    union all select 'link of ' || coalesce(accountId, 'nobody') from links
      where expiresAt <= createdAt or usedAt < createdAt`);

/** Accounts whose address is not kept as all are compared: in lower case. */
export const addressesInCapitals = () => violations("select id from accounts where email glob '*[A-Z]*'");
