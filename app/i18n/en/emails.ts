export default {
  letter: {
    copy: "A copy of this e-mail stands in your inbox on the portal:",
    forgotten:
      "This e-mail had a link that works once. It is not kept, so that nobody else can use it: ask for a new one.",
    hidden: "The link of this e-mail is for its reader only.",
    /** A message that a manager sends to themselves to look at it. */
    test: "Test: {{subject}}",
    /** What evaluators call it who do not learn who applies. */
    application: "Application {{number}}",
    greeting: "Hello {{name}},",
    greetingNobody: "Hello,",
    note: "The programme adds:",
    instead: "If the button does not work, open this address:",
    reply: "A person reads the replies: answer this e-mail or write to {{replyTo}}.",
  },
  why: {
    address: "You receive this because this address was given on {{portal}}.",
    account: "You receive this because you have an account on {{portal}}.",
    invitedManager: "You receive this because {{programme}} wants you as one of its managers on {{portal}}.",
    invitedManager_assistant:
      "You receive this because {{programme}} wants you as an assistant on {{portal}}.",
    invitedManager_hub: "You receive this because {{programme}} wants you for one of its hubs on {{portal}}.",
    administrator: "You receive this because you are an administrator of {{portal}}.",
    applicant: "You receive this because {{company}} applies on {{portal}} with this address.",
    invitedEvaluator:
      "You receive this because {{programme}} asked on {{portal}} whether you would evaluate.",
    invitedToTeam: "You receive this because {{from}} gave this address on {{portal}}.",
    wasInTeam: "You receive this because you worked on this application on {{portal}}.",
    follower: "You receive this because you follow this call on {{portal}}.",
    asked: "You receive this because this question was asked with this address on {{portal}}.",
    applies: "You receive this because you work on an application to this call on {{portal}}.",
    manager: "You receive this because you manage this call on {{portal}}.",
    evaluator: "You receive this because you evaluate applications on {{portal}}.",
    hub: "You receive this because a manager on {{portal}} named this address for the hub {{hub}}.",
  },
  facts: {
    call: "Call",
    company: "Company",
    number: "Application number",
    version: "Version",
    received: "Received",
    answers: "Answers",
    consents: "Agreed to",
    checksum: "Checksum",
    applications: "Applications to evaluate",
    left: "Score sheets left",
    submitted: "Score sheets submitted",
    resultsAt: "Results planned for",
    dueAt: "Score sheets due",
    place: "Place in the ranking",
    hub: "Your hub",
    rank: "Place on the reserve list",
    answerBy: "Answer by",
    ground: "Ground",
    weAnswerBy: "We answer by",
    deadline: "Deadline",
    newDeadline: "New deadline",
    oldDeadline: "Deadline before",
    timeLeft: "Time left",
    mayDo: "You may",
    validUntil: "The invitation is valid until",
  },
  follow: { stop: "To receive no more of these e-mails:" },
  comments: {
    heading: "What the evaluators wrote",
  },
  "confirm-email": {
    subject: "Confirm your e-mail address",
    lead: "You signed up on {{portal}} with this address. One step is left: confirm that the address is yours.",
    action: "Confirm my address",
    otherwise:
      "If it was not you, there is nothing to do. Nothing can be submitted in your name without this confirmation.",
  },
  "new-address": {
    subject: "Confirm your new address",
    lead: "You asked on {{portal}} to use this address for your account. Open the link in the browser in which you are signed in, and press its button.",
    action: "Confirm the new address",
    validity_one:
      "The link works for {{count, number}} minute. If you did not ask for it, there is nothing to do.",
    validity_other:
      "The link works for {{count, number}} minutes. If you did not ask for it, there is nothing to do.",
  },
  "address-in-use": {
    subject: "You already have an account with this address",
    lead: "Somebody, perhaps you, asked on {{portal}} to use your address for another account. You already have an account with it, so nothing was changed.",
    action: "Sign in",
    otherwise: "If it was not you, there is nothing to do. Nobody gets into your account this way.",
  },
  "address-changing": {
    subject: "Your account is to get another address",
    lead: "Somebody, probably you, asked on {{portal}} to use {{address}} for your account in the place of this address.",
    action: "This was not me",
    validity_one:
      "If it was you, there is nothing to do. If not, the button stops the change for {{count, number}} day, or takes it back, and signs everybody out.",
    validity_other:
      "If it was you, there is nothing to do. If not, the button stops the change for {{count, number}} days, or takes it back, and signs everybody out.",
  },
  "further-address": {
    subject: "Is this address yours too?",
    lead: "Somebody, probably you, asked on {{portal}} to add this address to the account with the address {{address}}. Open the link in the browser in which you are signed in with that account.",
    merges:
      "This address has an account of its own. Whoever opens the link is shown what would go over to the account with the address {{address}}, and decides then. If your account asks for a second factor, that is asked for first.",
    action: "Look at it",
    validity_one:
      "The link works for {{count, number}} minute, and only for whoever asked for it. If that was not you, there is nothing to do.",
    validity_other:
      "The link works for {{count, number}} minutes, and only for whoever asked for it. If that was not you, there is nothing to do.",
  },
  "address-adding": {
    subject: "Your account is to get a further address",
    lead: "Somebody, probably you, asked on {{portal}} to add {{address}} to your account. Whoever reads its mail can then sign in to the account; our letters go on coming here.",
    action: "This was not me",
    validity_one:
      "If it was you, there is nothing to do. If not, the button takes the address off for {{count, number}} day, and signs everybody out.",
    validity_other:
      "If it was you, there is nothing to do. If not, the button takes the address off for {{count, number}} days, and signs everybody out.",
  },
  "accounts-merged": {
    subject: "Two accounts have become one",
    lead: "At {{at}} the account on {{portal}} with the address {{address}} was merged into the one with the address {{main}}, by somebody who proved that both are theirs.",
    what: "All that was in either of them is there now. Both addresses open it; our letters go to {{main}}.",
    action: "To my addresses",
    otherwise:
      "If it was not you, choose a new password at once, sign out everywhere, and tell the people who run the portal.",
  },
  "account-exists": {
    subject: "You already have an account",
    lead: "Somebody, probably you, signed up on {{portal}} with your address. You already have an account, so nothing was changed.",
    action: "Sign in",
    forgotten: "If you have forgotten the password, you can choose a new one from the sign-in page.",
    otherwise: "If it was not you, there is nothing to do. Nobody gets into your account this way.",
  },
  "sign-in-link": {
    subject: "Your link to sign in",
    lead_one: "This link signs you in to {{portal}}. It works once and for {{count}} minute.",
    lead_other: "This link signs you in to {{portal}}. It works once and for {{count}} minutes.",
    action: "Sign in",
    otherwise: "If you did not ask for it, delete this e-mail. Nobody gets in without the link.",
  },
  "prove-link": {
    subject: "Is it you?",
    lead_one:
      "Somebody who is signed in to {{portal}} with your account is about to do something that matters. If it is you, open this link in the same browser. It works once and for {{count}} minute.",
    lead_other:
      "Somebody who is signed in to {{portal}} with your account is about to do something that matters. If it is you, open this link in the same browser. It works once and for {{count}} minutes.",
    action: "Yes, it is me",
    otherwise:
      "If it is not you, choose a new password at once: somebody else is signed in with your account.",
  },
  "new-sign-in": {
    subject: "Your account was opened on a new device",
    lead: "Somebody, probably you, signed in to {{portal}} on a device on which you had not signed in before.",
    when: "When",
    device: "Device",
    unknown: "unknown",
    action: "See where I am signed in",
    otherwise: "If it was not you, sign out everywhere on your account page and choose a new password.",
  },
  "portal-alarm": {
    subject: "The portal needs an administrator",
    "what-no-backup":
      "There has been no good backup for too long. If the disk is lost now, much is lost with it.",
    "what-backup-failed": "The last try to make a backup failed.",
    "what-no-drill":
      "No backup has been tried out for two weeks, so nobody knows whether the portal could go on from it.",
    "what-drill-failed": "The last backup was tried out, and it did not work.",
    "what-disk-nearly-full":
      "Less than 1 GB is free on the disk that has the portal's data. When it is full, nobody can save or submit.",
    "what-mail-stuck": "Mail does not go out: a message has waited for more than 15 minutes.",
    "what-chain-broken":
      "The portal's record is not what was written: somebody changed or removed lines in the database.",
    action: "See what is wrong",
    again: "As long as it is so, you are told once a day.",
  },
  "way-in-changed": {
    subject: "How your account is opened has changed",
    "heading-password-set": "Your password was changed",
    "heading-second-factor-on": "Your second factor is on",
    "heading-second-factor-off": "Your second factor is off",
    "heading-second-factor-reset": "Your second factor was reset",
    "heading-recovery-codes-made": "You have new recovery codes",
    "heading-recovery-code-used": "A recovery code was used",
    "heading-passkey-added": "A passkey was added",
    "heading-passkey-removed": "A passkey was removed",
    "heading-identity-linked": "A provider was linked",
    "heading-identity-unlinked": "A provider was unlinked",
    "heading-address-removed": "An address was taken off",
    "lead-password-set":
      "A new password holds for your account on {{portal}} since {{at}}. All other devices were signed out.",
    "lead-second-factor-on":
      "Since {{at}} your account on {{portal}} asks for a code of your app at each sign-in.",
    "lead-second-factor-off": "Since {{at}} your account on {{portal}} no longer asks for a code at sign-in.",
    "lead-second-factor-reset":
      "{{name}}, who administers {{portal}}, took codes and passkeys off your account at {{at}} and signed out all devices. You can set up a new second factor on your account page.",
    "lead-recovery-codes-made":
      "New recovery codes were made for your account on {{portal}} at {{at}}. Earlier ones no longer work.",
    "lead-recovery-code-used":
      "A recovery code opened your account on {{portal}} at {{at}}. Codes left: {{left}}.",
    "lead-passkey-added": "The passkey “{{name}}” opens your account on {{portal}} since {{at}}.",
    "lead-passkey-removed": "The passkey “{{name}}” no longer opens your account on {{portal}} since {{at}}.",
    "lead-identity-linked": "Your account on {{portal}} can be opened by {{name}} since {{at}}.",
    "lead-identity-unlinked": "Your account on {{portal}} can no longer be opened by {{name}} since {{at}}.",
    "lead-address-removed": "The address {{name}} no longer opens your account on {{portal}} since {{at}}.",
    action: "To my account",
    otherwise:
      "If it was not you, choose a new password at once, sign out everywhere, and tell the people who run the portal.",
  },
  "reset-password": {
    subject: "Choose a new password",
    lead_one: "You asked for a new password for {{portal}}. The link works once and for {{count}} minute.",
    lead_other: "You asked for a new password for {{portal}}. The link works once and for {{count}} minutes.",
    action: "Choose a new password",
    otherwise: "If you did not ask for it, delete this e-mail. Your password stays as it is.",
  },
  "manager-invitation": {
    subject: "You are invited to manage {{programme}}",
    subject_assistant: "You are invited to assist {{programme}}",
    subject_hub: "You are invited to {{programme}} for your hub",
    lead: "You are invited to manage the open calls of {{programme}}: publish them, check applications, choose evaluators and release decisions.",
    lead_assistant:
      "You are invited to assist with the open calls of {{programme}}: read the applications, questions and messages, and decide who is eligible.",
    lead_hub:
      "You are invited to see, for your hub, the finalists of {{programme}} that it takes on, as soon as results are out.",
    action: "Open the invitation",
    otherwise: "If you do not know {{programme}}, delete this e-mail.",
  },
  "application-received": {
    subject: "Application {{number}} received: {{call}}",
    heading: "We have received your application",
    lead: "The application of {{company}} to {{call}} has arrived. Keep this e-mail: it is your receipt.",
    change:
      "You can change the application until {{closesAt}}. If you do, submit it again: until then, version {{version}} counts.",
    action: "See the application",
    checksum:
      "The checksum (SHA-256) shows what we received: a copy with the same checksum has not been altered.",
  },
  "application-imported": {
    subject: "Your application {{number}} is here now: {{call}}",
    heading: "Your application was taken over",
    lead: "The programme has taken your application to {{call}} over from where you sent it first.",
    submitted: "It counts as it is: you need not do anything. You can look at it at any time.",
    draft: "It is a draft: please look at it, complete it and submit it until {{closesAt}}.",
    action: "See the application",
    signIn: "If you have no password here yet, sign in with a link that we send to this address.",
  },
  "application-withdrawn": {
    subject: "Application {{number}} withdrawn: {{call}}",
    heading: "Your application is withdrawn",
    lead: "The application of {{company}} to {{call}} is withdrawn and will not be evaluated.",
    reason: "The reason that was given",
    again: "It can be submitted again until {{closesAt}}. After that, the withdrawal is final.",
  },
  "form-changed": {
    subject: "The form has changed: {{call}}",
    heading: "The application form has changed",
    lead: "The programme has changed the application form of {{call}}.",
    changes: "What changed",
    draft:
      "Everything that you answered is kept. Please look at what is new before you submit; the deadline is {{closesAt}}.",
    submitted:
      "The version that you submitted stays valid as it is: you need not do anything. If you want to answer by the new form, change your application and submit it again until {{closesAt}}.",
    action: "Open the application",
  },
  "team-invitation": {
    subject: "{{from}} invites you to work on an application: {{call}}",
    heading: "Work on an application together",
    lead: "{{from}} invites you to the team of an application to {{call}}.",
    editor: "edit the answers",
    submitter: "edit the answers, submit and withdraw",
    action: "See the invitation",
    otherwise: "Nothing happens until you join. If you do not know what this is about, delete this e-mail.",
  },
  "team-removed": {
    subject: "You no longer belong to the team of {{number}}",
    heading: "You no longer belong to the team",
    lead: "{{from}} has removed you from the team of an application to {{call}}. You can no longer open it.",
    next: "What you wrote stays in the application. If this was a mistake, ask the owner to invite you again.",
  },
  "team-handed-over": {
    subject: "The application {{number}} is yours now",
    heading: "You are the owner of the application now",
    lead: "{{from}} has handed an application to {{call}} over to you.",
    next: "You decide who belongs to the team. The receipt and the decision are sent to you and to whoever may submit.",
    action: "Open the application",
  },
  "question-received": {
    subject: "Your question on {{call}}",
    heading: "Your question has arrived",
    lead: "The programme has your question on {{call}}.",
    next: "The answer will be public, without your name, and we will send it to this address.",
    action: "See questions and answers",
    otherwise: "If it was not you who asked, there is nothing to do.",
  },
  "question-answered": {
    subject: "Answer {{number}}: {{call}}",
    heading: "Question {{number}} is answered",
    leadAsked: "The programme has answered your question on {{call}} in public.",
    lead: "The programme has answered a question on {{call}} in public.",
    question: "The question",
    answer: "The answer",
    action: "See questions and answers",
  },
  "question-corrected": {
    subject: "Answer {{number}} corrected: {{call}}",
    heading: "The answer to question {{number}} has changed",
    lead: "The programme has corrected an answer that it gave in public on {{call}}. This is how it reads now.",
  },
  "follow-confirm": {
    subject: "Follow {{call}}?",
    heading: "Is this your address?",
    lead: "Somebody, probably you, wants answers and changes of {{call}} sent to this address.",
    action: "Follow the call",
    otherwise: "If it was not you, there is nothing to do: without the button nothing is sent.",
  },
  "message-to-applicant": {
    subject: "New message about {{number}}: {{call}}",
    heading: "You have a new message",
    lead: "{{from}} has written to you about the application {{number}} to {{call}}.",
    action: "Read and answer",
    team: "Everybody in the team of the application can read it.",
  },
  "message-to-managers": {
    subject: "New message from {{number}}: {{call}}",
    heading: "An applicant has written",
    lead: "{{from}} has written about the application {{number}} to {{call}}.",
    action: "Read and answer",
  },
  broadcast: {
    subject: "{{topic}}",
    lead: "The programme writes to you about {{call}}.",
    action: "Open your messages",
  },
  "deadline-extended": {
    subject: "The deadline is extended: {{call}}",
    heading: "You have more time",
    lead: "The programme has extended the deadline of {{call}} for everybody.",
    leadOwn: "The programme has extended the deadline of {{call}} for your application.",
    reason: "The reason",
    draft: "Your application is still a draft. It takes part only if you submit it before the new deadline.",
    submitted:
      "Your application is submitted and counts as it is. Until the new deadline you can change it; if you do, submit it again.",
    follower: "Until the new deadline applications can be begun, changed and submitted.",
    action: "Open the application",
    actionCall: "See the call",
  },
  "draft-reminder": {
    subject: "Application {{number}} is not submitted yet: {{call}}",
    heading: "Your application is not submitted yet",
    lead: "The application {{number}} to {{call}} is still a draft. A draft does not take part.",
    days_one: "less than {{count}} day",
    days_other: "less than {{count}} days",
    hours_one: "less than {{count}} hour",
    hours_other: "less than {{count}} hours",
    missing: "This is still missing or not valid:",
    complete: "Nothing is missing: everything is filled in, and only submitting is left.",
    action: "Open the application",
    otherwise: "If you do not want to apply any more, there is nothing to do.",
  },
  "evaluator-invitation": {
    subject: "Will you evaluate applications to {{call}}?",
    heading: "Will you evaluate for {{programme}}?",
    lead: "{{from}} invites you to evaluate applications to {{call}}.",
    message: "{{from}} writes",
    next: "If you accept, we ask which topics you know, how many applications you can take and whether you are close to any of the applicants. You can also decline.",
    action: "Accept or decline",
  },
  "evaluator-reminder": {
    subject: "Still open: will you evaluate applications to {{call}}?",
    heading: "We are waiting for your answer",
    lead: "{{programme}} has asked you to evaluate applications to {{call}} and has not heard from you yet.",
    next: "It takes a few minutes. If you cannot, please decline, so that we can ask somebody else.",
  },
  "evaluator-withdrawn": {
    subject: "You are no longer asked to evaluate: {{call}}",
    heading: "You are no longer asked to evaluate",
    lead: "{{programme}} has taken back the invitation to evaluate applications to {{call}}. You need not do anything.",
    leadAccepted:
      "{{programme}} no longer needs you as an evaluator in {{call}}. What you had not submitted is closed.",
    stays_one: "The score sheet that you submitted stays and counts.",
    stays_other: "The {{count}} score sheets that you submitted stay and count.",
    reason: "Why",
    next: "Thank you for your readiness. If you think that this is a mistake, answer this e-mail.",
  },
  "evaluator-request": {
    subject: "{{from}} asks for a change: {{call}}",
    heading: "An evaluator asks for a change",
    lead: "{{from}}, who evaluates in {{call}}, asks you to change something.",
    action: "Read and settle it",
  },
  "declare-conflicts": {
    subject: "Please declare your conflicts of interest: {{call}}",
    heading: "Please declare your conflicts of interest",
    lead_one: "There is {{count}} applicant to {{call}}. Please say whether you are connected with them.",
    lead_other:
      "There are {{count}} applicants to {{call}}. Please go through the list and say with whom you are connected.",
    leadAgain_one:
      "Since you declared your conflicts of interest, {{count}} applicant has come onto the list of {{call}}. Please say whether you are connected with them.",
    leadAgain_other:
      "Since you declared your conflicts of interest, {{count}} applicants have come onto the list of {{call}}. Please say with whom of them you are connected.",
    unnamedLead:
      "Evaluators of {{call}} do not learn who applies. Please name the organisations and people that you have ties with, so that no application comes to you that you should not decide on.",
    unnamedAgain:
      "New applications have come to {{call}}. Please see whether the ties that you named are complete.",
    unnamedAction: "Name your ties",
    next: "It takes a few minutes. Applications open for you only after that.",
    action: "Go through the list",
  },
  "assignments-published": {
    subject_one: "{{count}} application to evaluate: {{call}}",
    subject_other: "{{count}} applications to evaluate: {{call}}",
    heading: "Your applications are ready",
    lead_one: "{{count}} application to {{call}} waits for your evaluation.",
    lead_other: "{{count}} applications to {{call}} wait for your evaluation.",
    conflict:
      "Before an application opens, you say whether you have a conflict of interest. If you have one, somebody else will read it.",
    action: "See my applications",
  },
  "assignments-changed": {
    subject: "Your applications have changed: {{call}}",
    heading: "Your applications have changed",
    addedLead_one: "{{count}} more application to {{call}} waits for your evaluation.",
    addedLead_other: "{{count}} more applications to {{call}} wait for your evaluation.",
    addedNext:
      "You find it in your list together with the others. If you cannot evaluate one, give it back there.",
    closedLead_one: "You no longer evaluate {{count}} application to {{call}}.",
    closedLead_other: "You no longer evaluate {{count}} applications to {{call}}.",
    closed_one: "No longer with you",
    closed_other: "No longer with you",
    closedNext:
      "The programme has changed who evaluates what. It says nothing about what you have done, and there is nothing to do. If you have copies, please delete them.",
  },
  "retention-warning": {
    subject: "What is erased soon: {{call}}",
    heading: "Data falls due to be erased",
    lead: "By the terms of {{call}}, the portal soon erases:",
    one: "{{what}}, from {{from}}",
    drafts: "drafts and withdrawn applications",
    files: "files of applications without a place",
    answers: "applications without a place",
    finalists: "finalists' applications",
    evaluators: "names and profiles of evaluators",
    letters: "copies of e-mails",
    next: "Figures, rankings and points stay without names. What you still need, for redress, an audit or a dispute, you can hold.",
    action: "See what is erased, or hold it",
  },
  "seats-opened": {
    subject: "{{evaluator}} cannot evaluate after all: {{call}}",
    heading_one: "An evaluation has nobody",
    heading_other: "Evaluations have nobody",
    handedBackLead_one: "{{evaluator}} has given back an application to {{call}}.",
    handedBackLead_other: "{{evaluator}} has given back {{count}} applications to {{call}}.",
    letGoLead_one: "{{evaluator}} no longer evaluates in {{call}}. One application lacks an evaluator now.",
    letGoLead_other:
      "{{evaluator}} no longer evaluates in {{call}}. {{count}} applications lack an evaluator now.",
    reason: "Why",
    next: "The portal works out who could take over, and what that costs the others. One click carries it out.",
    action: "See who could take over",
  },
  "sheet-reopened": {
    subject: "Please look at a score sheet again: {{company}}",
    heading: "A score sheet is open again",
    lead: "The programme has opened your score sheet on {{company}} in {{call}} again.",
    reason: "Why",
    next: "What you wrote is still there. Change what you think right and submit the sheet again: until then it does not count.",
    action: "Open the score sheet",
  },
  "discussion-opened": {
    subject: "Your score sheets differ: please discuss {{number}}",
    heading: "A discussion is open",
    lead: "In {{call}}, the score sheets on application {{number}} lie far apart. Its evaluators now see each other's sheets and look for a result that all can stand behind.",
    rapporteur:
      "You are the rapporteur: please write the consensus sheet and put it forward. The others then agree or record a minority view.",
    participant:
      "Please say what you think. When the rapporteur puts the consensus sheet forward, you are asked whether you agree.",
    action: "Open the discussion",
  },
  "discussion-written": {
    subject: "Something new in the discussion about {{number}}",
    heading: "There is something new in the discussion",
    lead: "In {{call}}, somebody has written in the discussion about application {{number}}. You hear of this at most once a day.",
    action: "Open the discussion",
  },
  "consensus-put-forward": {
    subject: "Do you agree? Consensus sheet on {{number}}",
    heading: "The consensus sheet waits for your answer",
    lead: "In {{call}}, the rapporteur has put the consensus sheet on application {{number}} forward.",
    again: "It was changed after you had been asked, so you are asked again.",
    next: "Please read it and agree, or record what you see differently: a minority view is kept beside the result.",
    action: "Read it and answer",
  },
  "conflicts-appeared": {
    subject_one: "A conflict of interest closed an application for an evaluator: {{call}}",
    subject_other: "Conflicts of interest closed {{count}} applications for evaluators: {{call}}",
    heading_one: "A conflict of interest appeared",
    heading_other: "Conflicts of interest appeared",
    lead_one: "In {{call}}, an application that was given out has been closed for its evaluator.",
    lead_other:
      "In {{call}}, {{count}} applications that were given out have been closed for their evaluators.",
    closed: "Closed: a conflict",
    waiting: "Closed until you decide: it has to be checked",
    pair: "{{company}} ({{number}}) · {{evaluator}}",
    next: "What the evaluators wrote is kept but does not count. The evaluators were not told why.",
    action: "See what was found",
    repair:
      "These evaluations have nobody now. The portal works out who could take them over, and at what price.",
  },
  "assignment-withdrawn": {
    subject: "About an application that you evaluate: {{company}}",
    closedHeading: "An application is no longer with you",
    closedLead: "You no longer evaluate {{company}} in {{call}}.",
    closedNext:
      "Assignments are checked for conflicts of interest all the time, and the programme gives this one to somebody else. It says nothing about your work, and there is nothing to do. If you have copies, please delete them.",
    pausedHeading: "An application is closed for now",
    pausedLead: "{{company}} in {{call}} is closed for you while the programme checks the assignment.",
    pausedNext:
      "Such checks are routine. What you wrote is kept. We write to you as soon as it is decided; until then there is nothing to do.",
    backHeading: "An application is open again",
    backLead: "You can go on evaluating {{company}} in {{call}}.",
    backNext: "The check is over. What you wrote is still there.",
  },
  "samples-waiting": {
    subject: "Please score the samples first: {{call}}",
    heading: "First the samples, then the applications",
    lead_one:
      "{{count}} made-up application for {{call}} waits for your points. Everybody scores it before the real ones open, so that the same points mean the same to all.",
    lead_other:
      "{{count}} made-up applications for {{call}} wait for your points. Everybody scores them before the real ones open, so that the same points mean the same to all.",
    action: "Score the samples",
    then: "Once you submit one, you see what the programme would give and why, and how the others scored it. None of it counts for any applicant.",
  },
  "sheets-reminder": {
    subject: "Score sheets due soon: {{call}}",
    heading: "Your score sheets are due soon",
    lead_one: "{{count}} of your score sheets for {{call}} is not submitted yet.",
    lead_other: "{{count}} of your score sheets for {{call}} are not submitted yet.",
    action: "Go on evaluating",
    otherwise:
      "If you cannot finish in time, please answer this e-mail now, so that we can ask somebody else.",
  },
  "nothing-begun": {
    subject: "Your applications are waiting: {{call}}",
    heading_one: "{{count}} application is waiting for you",
    heading_other: "{{count}} applications are waiting for you",
    lead_one:
      "You were given an application to evaluate for {{call}}. Its score sheet is not submitted, and nothing has been written on it for some time.",
    lead_other:
      "Of the applications to {{call}} that you were given, {{count}} are not submitted, and nothing has been written on your score sheets for some time.",
    declare:
      "First you go through the list of applicants and say whom you have a conflict of interest with; then the applications open.",
    action: "Go on evaluating",
    declareAction: "Declare conflicts and begin",
    otherwise:
      "If you cannot go on, please say so there or answer this e-mail: then somebody else can take them in good time.",
  },
  "evaluation-done": {
    subject: "Thank you for your evaluations: {{call}}",
    heading: "Thank you: you have finished",
    lead_one: "You submitted {{count}} score sheet for {{call}}. Thank you for your time and care.",
    lead_other: "You submitted {{count}} score sheets for {{call}}. Thank you for your time and care.",
    closed_one:
      "The evaluation is closed. {{count}} score sheet was not submitted; nothing more is needed for it.",
    closed_other:
      "The evaluation is closed. {{count}} score sheets were not submitted; nothing more is needed for them.",
    next: "The programme now puts the results of all evaluators together and decides. We write to you when the results are public.",
    reopen:
      "If you notice a mistake, please answer this e-mail: a manager can give a score sheet back to you until the results are released. That is planned for {{resultsAt}}.",
    reopenUndated:
      "If you notice a mistake, please answer this e-mail soon: a manager can give a score sheet back to you until the results are released.",
    action: "See what you submitted",
  },
  "results-published": {
    subject: "The results are out: {{call}}",
    heading: "The results are public",
    lead: "The results of {{call}} are on its public page.",
    finalists_one: "There you find {{count}} finalist, with country and hub, and how many applied.",
    finalists_other: "There you find the {{count}} finalists, with countries and hubs, and how many applied.",
    none: "There are no finalists; you find there how many applied.",
    thanks: "Your evaluations made this possible. Thank you.",
    action: "See the results",
  },
  "decision-finalist": {
    subject: "{{company}} is a finalist: {{call}}",
    heading: "You are a finalist",
    lead: "Congratulations! {{company}} is among the finalists of {{call}}.",
    answer:
      "Please tell us by {{answerBy}} whether you take the place. Without an answer, it may be offered to the next on the reserve list.",
    action: "Accept or decline",
  },
  "finalist-reminder": {
    subject: "Your answer is missing: a place for {{company}}",
    heading: "Do you take the place?",
    lead: "{{company}} is among the finalists of {{call}}, and we have no answer from you yet.",
    next: "Please tell us by {{answerBy}} whether you take the place. Without an answer, it may be offered to the next on the reserve list.",
  },
  "finalist-hub": {
    subject: "The hub of {{company}}: {{call}}",
    heading: "Your hub is {{hub}}",
    given: "{{company}} has its place in {{call}} at the hub {{hub}}.",
    changed: "{{company}} has its place in {{call}} at the hub {{hub}} now, no longer at {{before}}.",
    action: "See the decision",
  },
  "hub-finalists": {
    subject: "Finalists for the hub {{hub}}: {{call}}",
    heading: "The finalists of your hub",
    lead_one: "{{count}} finalist of {{call}} has its place at the hub {{hub}}:",
    lead_other: "{{count}} finalists of {{call}} have their places at the hub {{hub}}:",
    none: "No finalist of {{call}} has its place at the hub {{hub}} any more.",
    next: "This is the whole list as it stands; it takes the place of any earlier one. When it changes, we write again. Please use the addresses for the programme only.",
    action: "See the call",
  },
  "report-ready": {
    subject: "What the evaluators wrote about {{company}}: {{call}}",
    heading: "You can read the report of the evaluation",
    lead: "The report of the evaluation of {{company}} in {{call}} is on your page now. The decision is the one that we wrote to you about.",
    action: "Read the report",
  },
  "redress-received": {
    subject: "We have received your request for redress: {{number}}",
    heading: "We have received your request",
    lead: "The request for redress about {{company}} in {{call}} has arrived.",
    happens:
      "Somebody who did not decide about the application looks at how the decision was made, and answers with reasons by {{answerBy}}. The decision stands until then.",
    asked: "What you wrote",
    action: "See the request",
  },
  "redress-answered": {
    subject: "Answer to your request for redress: {{number}}",
    heading: "Your request for redress is answered",
    upheld: "The request for redress about {{company}} in {{call}} is upheld.",
    partly: "The request for redress about {{company}} in {{call}} is upheld in part.",
    dismissed: "The request for redress about {{company}} in {{call}} is dismissed.",
    reasons: "The reasons",
    upheldNext: "The programme now puts right what it concerns, and writes to you about what follows.",
    partlyNext: "The programme now puts right what was upheld, and writes to you about what follows.",
    dismissedNext: "The decision stands. With this answer the request is closed.",
    action: "See the answer",
  },
  "decision-reserve": {
    subject: "{{company}} is on the reserve list: {{call}}",
    heading: "You are on the reserve list",
    lead: "{{company}} is number {{rank}} on the reserve list of {{call}}.",
    next: "All places are given for now. If a finalist declines, the first on the reserve list who fits the call's rules moves up; if that is you, we write to you at once.",
    action: "See the decision",
  },
  "decision-not-selected": {
    subject: "Decision on application {{number}}: {{call}}",
    heading: "Your application was not selected",
    lead: "{{company}} is not among the finalists of {{call}}.",
    above: "The application reached the thresholds, but there were not enough places for all that did.",
    below: "The application did not reach the thresholds of the call.",
    thanks: "Thank you for the work that you put into it.",
    action: "See the decision",
  },
  "decision-ineligible": {
    subject: "Decision on application {{number}}: {{call}}",
    heading: "Your application is not eligible",
    lead_one: "{{company}} cannot take part in {{call}}, and the application was not evaluated. The reason:",
    lead_other:
      "{{company}} cannot take part in {{call}}, and the application was not evaluated. The reasons:",
    note: "A note from the programme",
    otherwise: "If you think that this is a mistake, please answer this e-mail.",
    action: "See the decision",
  },
} as const;
