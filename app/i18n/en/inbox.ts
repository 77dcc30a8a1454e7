/** The copies of a person's e-mails in the portal. */
export default {
  title: "Inbox",
  lead: "A copy of every e-mail that the portal has sent you, whatever became of it on its way.",
  unreadCount_one: "Inbox ({{count, number}} unread)",
  unreadCount_other: "Inbox ({{count, number}} unread)",
  find: "Find",
  part: "Company, call or number",
  empty: "Nothing was sent to you yet",
  emptyText: "Each e-mail that you get from the portal stands here too.",
  nothingFound: "No e-mail says that",
  subject: "Subject",
  at: "Sent",
  to: "To",
  unread: "Unread",
  notArrived: "Did not arrive by e-mail",
  notArrivedText:
    "This e-mail did not reach {{address}}. Please check that the address of your account is right.",
  unwanted: "You asked not to get such messages by e-mail; here is what it says.",
  asSent: "The e-mail as it was sent",
  asText: "As plain text",
} as const;
