/** What applicants read while they apply. */
export default {
  application: "Application",
  yourApplication: "Your application",
  untitled: "Application without a name yet",
  number: "Application number",
  deadline: "Deadline",
  closesIn: "Closes in",
  toOverview: "Back to the application",
  toHome: "Back to my pages",

  states: {
    draft: "Draft",
    missed: "Not submitted",
    submitted: "Submitted",
    changed: "Changes not submitted",
    withdrawn: "Withdrawn",
  },

  apply: {
    title: "Apply",
    intro:
      "Your answers are saved while you type. You can stop at any time and come back until the deadline.",
    asked: "What you will be asked",
    questions_one: "{{count, number}} question",
    questions_other: "{{count, number}} questions",
    selfCheck: "First check whether the call is for you",
    selfCheckHelp: "Only applications that meet all of these conditions can be selected.",
    begin: "Begin the application",
    notEligible: "This call is not for you as you answered",
    notEligibleText:
      "An application that does not meet these conditions would be ineligible, so we do not begin it:",
    notEligibleDoubt: "If you ticked “No” by mistake, change your answer. If you are in doubt, write to",
    announced: "The call is not open yet",
    announcedText: "You can apply from {{at}}.",
    closed: "The call has closed",
    closedText: "Applications were accepted until {{at}}.",
  },

  overview: {
    fill: "Fill in",
    send: "Check and submit",
    answered: "{{answered, number}} of {{asked, number}} answered",
    check: "Check your answers",
    submit: "Submit the application",
    submitAgain: "Submit the changes",
    untouched: "Not started",
    unfinished: "Not complete",
    complete: "Complete",
    optional: "Optional",
    missing_one: "{{count, number}} answer missing or not valid",
    missing_other: "{{count, number}} answers missing or not valid",
    nothingMissing: "Everything is there",
    ready: "Ready",
    notYet: "Not possible yet",
    sent: "Done",
    read: "Read",
    savedAt: "Last saved",
    versions: "Submitted versions",
    version: "Version {{version, number}}",
    counts: "counts",
    receipt: "Receipt (PDF)",
    seeSubmitted: "See what you submitted",
    withdraw: "Withdraw the application",
    rules: "About the call",
  },

  formNews: {
    title: "The form has changed since the draft was last saved",
    seen: "I have seen the changes",
    count_one: "{{count, number}} change",
    count_other: "{{count, number}} changes",
    all: "All changes of the form",
  },
  standing: {
    draft: "This is a draft. It takes part only when you submit it.",
    submittedTitle: "Your application has been submitted",
    submittedOpen:
      "The version of {{at}} counts. Until the deadline you can change your answers and submit again.",
    submittedClosed: "The version of {{at}} counts.",
    changedTitle: "You have changes that are not submitted",
    changedOpen:
      "The version submitted on {{at}} still counts. If you want the changes to count, submit again before the deadline.",
    changedClosed:
      "The version submitted on {{at}} counts. What was changed afterwards was not submitted and does not take part.",
    differsTitle: "Your draft differs from what you submitted",
    newForm: "The form has changed since you submitted; what you submitted stays valid as it is.",
    newFormNeeds_one: "To submit again you need {{count, number}} answer that is missing or not valid now.",
    newFormNeeds_other:
      "To submit again you need {{count, number}} answers that are missing or not valid now.",
    submitChanges: "Submit the changes",
    missedTitle: "This application was not submitted",
    missed:
      "The call closed on {{at}}. A draft does not take part. Everything that you saved is kept and can be read here.",
    withdrawnTitle: "This application has been withdrawn",
    withdrawnOpen:
      "Withdrawn on {{at}}; it does not take part. Until the deadline you can undo this: then the version submitted last counts again.",
    withdrawnClosed: "Withdrawn on {{at}}; it does not take part.",
    undo: "Undo the withdrawal",
  },

  section: {
    place: "Section {{place, number}} of {{of, number}}",
    saveAndContinue: "Save and continue",
    saveAndList: "Save and go to the list",
    back: "Back to the section",
    previous: "Previous section",
    stillWrong_one: "One answer is still missing or not valid",
    stillWrong_other: "{{count, number}} answers are still missing or not valid",
    stillWrongText: "Everything that you typed is saved. You can put this right now or later.",
    goOn: "Continue for now",
    read: "Read your answers",
    nameless:
      "Evaluators read this answer without learning who you are: please name neither your company nor people or products here, nor in the properties of files.",
    managersOnly: "Only the programme managers see this answer.",
    choose: "Please choose",
    addFile: "Save and add a file",
    changeFile: "Save and change the file",
  },

  saving: {
    leaveTitle: "Your last changes are not saved yet",
    leaveText:
      "The portal cannot be reached at the moment and keeps trying. If you leave now, these changes are lost.",
    stay: "Stay on this page",
    leave: "Leave without saving",
  },

  late: {
    title: "The call has closed",
    text: "The call closed on {{at}}. What you typed after that is not saved; it still stands below, so that you can copy it.",
    kept: "Everything that you saved before is kept and can be read.",
    counts: "The version submitted on {{at}} counts.",
    nothingCounts: "No version was submitted, so the application does not take part.",
  },

  check: {
    title: "Check your answers",
    lead: "This is what would be submitted. Read it once more before you go on.",
    readTitle: "Your answers",
    missingTitle_one: "One answer is still missing or not valid",
    missingTitle_other: "{{count, number}} answers are still missing or not valid",
    missingText: "Each line leads to the question.",
    complete: "Everything is there. You can submit now.",
    change: "Change",
    submit: "Go on to submitting",
  },

  answer: {
    none: "No answer",
    agreed: "Agreed",
    notAgreed: "Not agreed",
    kilobytes: "{{count, number}} kB",
  },

  submit: {
    title: "Submit the application",
    titleAgain: "Submit the changes",
    lead: "With one click your answers, as they are saved now, become the version that counts.",
    happens: "What happens when you submit",
    version:
      "Your answers are kept as version {{version, number}}, unchangeable, with the exact time and a SHA-256 checksum.",
    mail: "A receipt goes to {{email}} at once.",
    change: "Until the deadline you can change your answers and submit again; the last version counts.",
    after: "After the deadline nothing can be changed.",
    now: "Submit now",
    confirmTitle: "Confirm your e-mail address first",
    confirmText:
      "To submit, your address must be confirmed: the receipt and the decision go there. Open the link in the message that we sent to {{email}}, or have it sent again.",
    nothing: "There is nothing new to submit: the version of {{at}} has all of your answers.",
  },

  submitted: {
    title: "Application submitted",
    received: "Your application has been received",
    receivedAt: "Received",
    version: "Version",
    sha: "SHA-256",
    shaHelp: "The checksum of your answers, files and the time. It proves later what you submitted.",
    receipt: "Download the receipt (PDF)",
    mail: "We have also sent the receipt to {{emails}}.",
    next: "What comes next",
    change: "Change the answers",
    answers: "What you submitted",
  },

  decision: {
    title: "The decision on your application is there",
    see: "See the decision",
  },

  withdraw: {
    title: "Withdraw the application",
    lead: "A withdrawn application is not evaluated and cannot be selected.",
    undo: "Until the deadline you can undo this. After the deadline it is final.",
    told: "You get an e-mail, and the programme managers see your reason.",
    reason: "Why do you withdraw?",
    reasonHelp: "One sentence is enough.",
    now: "Withdraw the application",
    notSubmitted: "There is nothing to withdraw: this application has not been submitted.",
  },

  receipt: {
    title: "Receipt for an application",
    number: "Application number",
    company: "Applicant",
    owner: "Submitted by",
    version: "Version",
    receivedAt: "Received",
    utc: "The same in UTC",
    explanation:
      "This document was made from the version that the portal received. The SHA-256 checksum belongs to exactly this version: answers, files, version and time.",
    page: "page {page} of {pages}",
    fileName: "receipt-{{number}}.pdf",
  },

  home: {
    title: "My pages",
    applications: "My applications",
    none: "You have not begun an application yet",
    noneText: "Look at the open calls and choose one that fits.",
    toCalls: "See the open calls",
    evaluations: "Calls that I evaluate in",
    evaluationDue: "Score sheets by {{at}}",
    manages: "Calls that I manage",
    invited:
      "The programme asks you to evaluate in this call. Open the link in the e-mail that was sent to {{email}} on {{at}}.",
    submittedCount_one: "{{count, number}} submitted",
    submittedCount_other: "{{count, number}} submitted",
    draftCount_one: "{{count, number}} draft",
    draftCount_other: "{{count, number}} drafts",
    next: {
      draft: "Complete the draft and submit it by {{at}}.",
      missed: "It was not submitted before the call closed.",
      submitted: "Submitted. The results are due on {{at}}.",
      changed: "The submitted version counts; your later changes are not submitted.",
      withdrawn: "It does not take part.",
      decided: "A decision has been made.",
    },
  },
} as const;
