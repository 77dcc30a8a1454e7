/** Words that every audience meets. */
export default {
  product: "Finalist",
  toCalls: "To the open calls",
  toMyPages: "To my pages",
  calls: "Open calls",
  home: "My pages",
  manage: "Manage calls",
  hub: "Our hub",
  admin: "Administration",
  mailbox: "Mailbox",
  signIn: "Sign in",
  signUp: "Create an account",
  signOut: "Sign out",
  account: "Account",
  language: "Language",
  save: "Save",
  saved: "Saved.",
  cancel: "Cancel",
  back: "Back",
  continue: "Continue",
  yes: "Yes",
  no: "No",
  none: "None",
  errors: {
    notFound: {
      title: "This page is not there",
      text: "Perhaps the address was cut off, or the page belongs to another account. Check the address, or sign in with the account that it belongs to.",
    },
    refused: {
      title: "This did not work",
      text: "The portal did not accept the request. Go back, reload the page and try again. Nothing was changed.",
    },
    tooLarge: {
      title: "This is too large",
      text: "A form may have at most 2 MB of text. Go back, shorten what you typed and send it again. Nothing was changed.",
    },
    broken: {
      title: "Something went wrong on our side",
      text: "What you saved before is safe. Please try again in a minute. If it happens again, write to the programme.",
    },
    lost: {
      title: "The connection is missing",
      text: "This page could not come from the portal. What you saved before is safe. Check your connection and try again.",
      again: "Try again",
    },
    tooMany: {
      title: "Please wait a little",
      text: "A lot was sent from here within a short time. Please try again in a few minutes.",
      kept: "What you typed is still here, except for passwords and files. When the time has passed, send it again.",
      again: "Send it again",
    },
    number: "If you write to us about it, tell us this number: {{number}}",
  },
  busy: {
    title: "The portal is busy with what people are sending",
    text: "Submitting, saving and uploading go first. This page asks again by itself in {{count}} seconds; nothing is lost.",
  },
  restarting:
    "The portal is being restarted. Nothing of this request was taken: please send it again in a moment.",
  /** To whoever sent what is hardly a request; which language they read is not known. */
  message: {
    method: "This way of asking is not answered here.",
    unreadable: "What arrived cannot be read as a request. Load the page again.",
    headTooLong:
      "Your browser sends more along than can be read. Delete the cookies of this site and try again.",
    tooSlow: "The request took too long to arrive. Try again.",
  },
  trouble: {
    title: "The portal cannot save at the moment",
    full: "The portal's disk is full. Nothing of what was just sent was saved, and nothing by half. What was saved before is safe. Whoever watches over the deadline is told.",
    "read-only":
      "The portal can read its disk, but not write to it. Nothing of what was just sent was saved, and nothing by half. What was saved before is safe. Whoever watches over the deadline is told.",
    busy: "The portal's database is busy. Nothing of what was just sent was saved, and nothing by half. What was saved before is safe. Whoever watches over the deadline is told.",
    damaged:
      "The portal cannot read its database. Nothing of what was just sent was saved, and nothing by half. Whoever watches over the deadline is told.",
    typed:
      "If you sent a form, go back: your browser still has what you typed. Send it again in a few minutes.",
    kept: "What you typed is still on this page, or one step back in your browser: send it again in a few minutes.",
  },
} as const;
