/** Several people or windows on one application: conflicts, history, texts kept on the device, who else is here. */
export default {
  others: "Also here:",
  othersIn: "{{name}} (section “{{section}}”)",

  conflict: {
    title: "{{name}} changed this answer on {{at}}, while you were writing",
    titleYou: "You changed this answer in another window on {{at}}",
    text: "Nothing is lost: your text stands in the field and both are in the history. Choose which one stays. You can also change the text in the field first.",
    theirs: "Saved by {{name}}",
    theirsYou: "Saved in the other window",
    differences: "What differs",
    differencesHelp: "Struck through: only in your text. Underlined: only in the other one.",
    mine: "Keep what stands in the field",
    theirsStay: "Take the other answer",
    both: "Put both texts into the field",
    choose_one: "One answer was changed by somebody else meanwhile",
    choose_other: "{{count, number}} answers were changed by somebody else meanwhile",
    chooseText: "Everything else is saved. Choose what is to stay:",
    empty: "No answer",
  },

  history: {
    title: "Earlier texts",
    link: "Earlier texts",
    linkOf: "of “{{question}}”",
    lead: "Each time somebody stopped typing or came back, the text was kept. You can restore any of them; nothing is lost by that.",
    byYou: "You",
    current: "The current answer",
    aside: "Not used",
    asideText: "Somebody else had changed the answer meanwhile, so this text was put aside.",
    whole: "The whole text",
    again: "Use this again",
    againHidden: "the text of {{at}}",
    older: "Older texts",
    none: "Nothing has been saved here yet",
    back: "Back to the section",
    agreed: "Agreed",
    notAgreed: "Not agreed",
    restored: "This text is the answer again.",
    kept: "Up to 200 texts of each question are kept.",
  },

  kept: {
    leaveText:
      "The portal cannot be reached at the moment and keeps trying. What you typed is kept on this device and is sent as soon as you open the application here again.",
    leave: "Leave, keep it on this device",
    saved_one: "One answer that was kept on this device has been saved",
    saved_other: "{{count, number}} answers that were kept on this device have been saved",
    savedText: "You had typed without a connection, or closed the page too soon.",
    asked_one: "One answer that you typed on this device was changed elsewhere meanwhile",
    asked_other: "{{count, number}} answers that you typed on this device were changed elsewhere meanwhile",
    askedText: "Open the section and choose which text stays:",
    section: "Section “{{section}}”",
    refused: "Not saved any more: what you typed on this device before",
  },

  account: {
    other: "What you typed has not been sent",
    otherText:
      "Another account is signed in on this browser now, or you are no longer in this application’s team. What you typed stands on this page and is kept on this device. Sign in as {{email}} again to save it.",
    tooLarge: "This text is too large to be saved",
    tooLargeText:
      "A form may have at most 2 MB of text. Shorten it; until then it is kept on this device only.",
    signedOut: "You are signed out",
    signedOutText:
      "Nothing is lost: what you typed stands on this page and is kept on this device. Sign in to go on.",
    signIn: "Sign in",
    title: "Sign in to go on",
    text: "Nothing is lost: what you typed stands on this page. As soon as you are signed in it is saved.",
    email: "E-mail",
    password: "Password",
    wrong: "This password does not belong to the account. Please try again.",
    tooMany: "Too many tries. Wait some minutes, or use a link by e-mail.",
    unreachable: "The portal cannot be reached at the moment. Please try again.",
    byLink: "Get a link by e-mail (in a new tab)",
    otherTab: "After that, come back to this page.",
  },
} as const;
