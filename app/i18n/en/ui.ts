/** The words of the components themselves. */
export default {
  skipToContent: "Skip to the content",
  mainNavigation: "Main menu",
  breadcrumbs: "You are here",
  loading: "Loading",
  panes: "Parts of this page",
  close: "Close",
  previous: "Previous",
  next: "Next",
  pages: "Pages of the list",

  computing: {
    title: "This is being computed",
    text: "For a large call this takes some seconds. The page shows it by itself.",
    again:
      "Something has changed since this was computed. It is being computed anew, and the page shows it by itself.",
    failed: "This could not be computed",
    failedAgain: "This is true of an earlier state: it could not be computed anew",
    failedText:
      "Nothing was changed or lost. Try again; if it fails again, tell whoever looks after this portal.",
    retry: "Try again",
  },

  optional: "optional",
  error: "Error",
  errorSummary_one: "There is a problem",
  errorSummary_other: "There are {{count, number}} problems",

  added: "added",
  removed: "removed",

  show: "Show",
  hide: "Hide",
  thePassword: "the password",
  filter: "Filter",
  clearFilters: "Clear all",

  saving: "Saving…",
  saved: "Saved",
  savedAt: "Saved at {{time}}",
  notSaved: "Not saved yet. Trying again…",
  notSavedSince: "Not saved since {{time}}. Trying again…",
  keptHere: "Not sent yet: kept on this device. Trying again…",
  keptOffline: "No connection: kept on this device",
  keptUntil:
    "It is sent by itself as soon as the portal can be reached, also when you open the application here later.",

  done: "Done",
  now: "Now",
  stepOf: "Step {{step, number}} of {{of, number}}",
  scoreKeys: "You can also press the number of a step.",

  deadline: "Deadline",

  select: "Select",
  selectAll: "Select all rows of this page",
  selected_one: "{{count, number}} selected",
  selected_other: "{{count, number}} selected",
  sortAscending: "Sort in ascending order",
  sortDescending: "Sort in descending order",
  showAsTable: "Show the numbers as a table",
} as const;
