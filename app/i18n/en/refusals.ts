export default {
  "not-to-be-seen":
    "Nobody of this call is to be seen under that name, and nobody sees the portal as themselves.",
  "only-looking": "You see the portal as somebody else: you can look, but nothing can be done. Stop first.",
  "accounts-unmergeable": "These accounts cannot be merged as they are now. The page says why.",
  "address-taken": "There is already an account with this address.",
  "address-unconfirmed":
    "Confirm your e-mail address first, with the link that we sent to it: otherwise we could not reach you.",
  "already-answered": "This was answered before.",
  "already-begun": "You have already begun an application in this call.",
  "application-erased": "This application was erased: nobody can be written to about it any more.",
  "already-erased": "What the portal had about this person has been erased already.",
  "already-evaluator": "You have already accepted to evaluate in this call.",
  "already-here": "{{number}} is here already; it was left as it is.",
  "other-call": "The receipt is of {{number}}, which is no application of the call {{code}}.",
  "files-missing_one": "{{count}} file of the receipt is not in what you sent. Choose the ZIP.",
  "files-missing_other": "{{count}} files of the receipt are not in what you sent. Choose the ZIP.",
  "already-imported": "This table was used already. Bring it again to take more of it.",
  "nothing-to-import": "No row of this table can be taken yet. Below it says why.",
  "table-empty": "This table has no rows under its first line.",
  "table-too-large": "This table is too large: at most {{rows}} rows and {{columns}} columns.",
  "already-invited": "Somebody with this address has been invited to this call already.",
  "already-published": "This has been published already.",
  "already-manages": "{{name}} already manages this programme.",
  "hub-full":
    "{{hub}} has no place left for a finalist who is put there by hand. Raise how many it takes, or move another one.",
  "already-released": "The decisions have been released; they can no longer be changed.",
  "already-submitted": "This version has been submitted already.",
  "answers-missing": "Some required answers are missing or not valid yet. Your draft is saved.",
  "call-closed":
    "The call has closed, so this can no longer be changed. What you saved is kept and can still be read.",
  "call-not-open": "The call is not open yet.",
  "call-still-open": "The call is still open: applications may change until it closes.",
  "call-not-published": "The call has not been published.",
  "capacity-below-assigned_one":
    "You have been given {{count}} application already. Enter at least this number, or ask the programme to take some back first.",
  "capacity-below-assigned_other":
    "You have been given {{count}} applications already. Enter at least this number, or ask the programme to take some back first.",
  "cannot-be-chosen": "An application that is not eligible or below a threshold cannot be chosen.",
  "capacity-exceeded": "{{evaluator}} would have more applications than agreed ({{most}}).",
  "consent-missing": "Nobody submits without agreeing to this. Please read the text and tick the box.",
  "consent-required": "This consent cannot be taken back on its own. You can withdraw the application.",
  "conflict-of-interest": "{{evaluator}} has a conflict of interest with {{company}}.",
  "comment-too-long": "A comment can have at most {{most, number}} characters.",
  "criteria-changed":
    "The criteria have changed since this page was opened. What belongs to a criterion or a step that is gone was not saved; everything else was.",
  "criteria-frozen": "A score sheet has been submitted, so the criteria can no longer change.",
  "deadline-earlier":
    "The call has opened, so it cannot close earlier: people count on the deadline that they were told.",
  "grace-fixed": "The call has opened, so its grace period stays as it was published.",
  "deadline-in-past": "The deadline of a published call cannot be moved to a time that has already passed.",
  "eligibility-decided":
    "Eligibility has been decided already. Whoever is given more time now could change what was checked, so the deadline can no longer be extended.",
  "evaluation-started":
    "Applications have been given to evaluators, so the deadline can no longer be extended.",
  "extend-instead":
    "The call is open: to move its deadline to a later time, extend it. An extension has a reason, and all applicants are told.",
  "extension-not-later": "The new deadline must be later than the one that stands.",
  "extension-passes-dates":
    "The evaluation would have to be over before the new deadline. Move the later dates too, or choose an earlier deadline.",
  "decisions-incomplete": "Some applications have no decision yet.",
  "eligibility-undecided":
    "Applications whose eligibility is still open: {{count, number}}. Decide on it first.",
  "first-answers-missing":
    "This section opens only when the first questions of the form are answered. Please answer them first.",
  "form-inconsistent_one": "The form has {{count, number}} problem. Please put it right first.",
  "form-inconsistent_other": "The form has {{count, number}} problems. Please put them right first.",
  "form-unchanged": "The form is already published as it is.",
  "evaluation-not-open": "The evaluation is over, so this can no longer be changed. What was saved is kept.",
  "invitation-answered": "This invitation has been answered already.",
  "link-forgotten":
    "The link in this e-mail worked once and is not kept. Send a new invitation instead; it has a new link.",
  "link-used": "This link has been used or has expired. Ask for a new one.",
  "no-eligible-applications": "There are no eligible applications yet.",
  "not-enough-evaluators": "There are not enough evaluators yet.",
  "not-submitted": "The application has not been submitted.",
  "not-withdrawn": "This application is not withdrawn.",
  "number-differs": "The number you typed is not the number of decisions. Nothing was released.",
  "nothing-to-repair": "No published application lacks an evaluator.",
  "nobody-can-take":
    "Nobody who may take these applications has room. Invite evaluators, let some take more, or decide about the pairs to be checked.",
  "nothing-proposed": "There is no proposed routing to publish.",
  "not-evaluated":
    "Eligible applications without a single submitted score sheet: {{count, number}}. Nothing can be decided about them until somebody has evaluated them.",
  "ranking-changed": "The ranking is no longer the one that was frozen. Freeze the shortlist again first.",
  "release-begun":
    "Applicants are being told the decisions, so nothing that they rest on can be changed any more.",
  "nothing-prepared": "There is no prepared release. Somebody took it back, or confirmed it already.",
  "kept-longer":
    "The deadline is over and people applied under these terms: they can become shorter, not longer. What is needed for a legal reason can be held instead.",
  "number-unknown": "This call has no application with this number.",
  "too-late-to-settle":
    "The deadline has passed, so this can no longer be changed: whoever applied counts on it.",
  "too-many-tries_one":
    "Too many tries. Please wait {{count}} minute and send this again: it is all still here.",
  "too-many-tries_other":
    "Too many tries. Please wait {{count}} minutes and send this again: it is all still here.",
  "too-many-tokens": "There are {{most, number}} tokens already. Revoke one first.",
  "names-evaluator": "The report names an evaluator or an evaluator’s organisation. Take that out first.",
  "second-look": "You decided about this application, so somebody else has to look at the request.",
  "redress-closed": "Redress cannot be asked for now.",
  "already-asked": "Redress was asked for already.",
  "second-person":
    "Whoever prepared the release cannot confirm it, with another account either. A second manager has to do it.",
  "changed-since-prepared":
    "A decision or what a letter says was changed since the release was prepared. Nobody was told; prepare it anew.",
  "reason-missing": "Please give a reason.",
  "routing-published":
    "Evaluators have been given applications, so the rules of the routing can only become less strict: what stands might not keep stricter ones.",
  "kinds-exceed_one":
    "These kinds require {{required, number}} evaluators for each application, but the call gives it {{count, number}}.",
  "kinds-exceed_other":
    "These kinds require {{required, number}} evaluators for each application, but the call gives it {{count, number}}.",
  "preferences-closed": "Applications have been given out, so preferences are no longer taken.",
  "scenario-chosen":
    "The routing stands by this proposal, so it cannot be discarded. Choose another one first.",
  "scenario-outdated":
    "Since this proposal was computed, pairs were put there by hand or published, or some of its pairs are no longer possible. Compute a new one.",
  "too-many-scenarios": "There are {{most, number}} proposals already. Discard one first.",
  "too-many-evaluations": "{{company}} already gets {{most, number}} evaluations, the most there can be.",
  "evaluation-given":
    "All evaluations of {{company}} are with evaluators already. Take the application back from one of them first.",
  "same-country": "Two evaluators of {{company}} come from the same country.",
  "kind-missing": "{{company}} would be without a kind of evaluator that the call requires.",
  "list-grew":
    "Meanwhile more applicants came onto the list; they stand at its top. Look at them, then declare again.",
  "declare-first": "Declare conflicts of interest first.",
  "rules-broken": "The routing breaks a rule that must hold: {{rule}}.",
  "self-check-failed": "By your answers the application would not be eligible, so it was not begun.",
  "same-organisation": "Another evaluator of {{company}} comes from the same organisation.",
  "sheet-incomplete":
    "Points, the overall comment or your word on how sure you are is still missing. What you have so far is saved.",
  "rules-clash": "No shortlist keeps all rules of the call. The page says which of them clash.",
  "undo-would-copy": "Whoever can still undo the own sheet must not see the others': choose one of the two.",
  "applicants-settled":
    "Whether evaluators learn who applies is settled once the call has closed: applicants wrote by what they were told, and evaluators may have seen names.",
  "evaluation-begun":
    "Evaluators have begun already: they cannot be shown more of each other than they were told.",
  "undo-too-late":
    "The time in which you can take the submission back yourself is over. The programme can open the sheet again.",
  "sheet-submitted": "The score sheet has been submitted.",
  "sheets-missing":
    "Score sheets still missing: {{count, number}}. Wait for them, or give a reason for not waiting.",
  "shortlist-missing": "Freeze a shortlist first.",
  "set-up-unfinished_one":
    "{{count}} thing is still missing. The list of steps says what, and leads to where it is corrected.",
  "set-up-unfinished_other":
    "{{count}} things are still missing. The list of steps says which, and leads to where they are corrected.",
  "public-incomplete":
    "The call is public, so it cannot be left like this: something that it needs would be missing, or stand in no language.",
  "last-criterion": "A call needs at least one criterion: add another one before you remove this.",
  "same-address": "This is the address that your account has already.",
  "last-manager": "A programme needs somebody who manages it: invite somebody else first.",
  "slug-taken": "This short name is taken. Please choose another one.",
  "still-manager": "This person still runs the portal or works for a programme. Take them out of it first.",
  "too-late-to-import":
    "Eligibility has been decided or evaluation has begun, so nothing more can be submitted. You can still take drafts.",
  "too-late-to-answer": "The date by which an answer was due has passed.",
  "too-many-files_one": "Only {{count}} file fits here. Remove the one that is there first.",
  "too-many-files_other": "Only {{count}} files fit here. Remove one first.",
  "may-not-submit": "You may change this application, but not submit or withdraw it. Ask its owner.",
  "owner-only": "Only the owner of the application can do this.",
  "already-in-team": "{{name}} already belongs to the team.",
  "hand-over-first": "The owner cannot leave. Hand the application over to somebody of the team first.",
  "invitation-over": "This invitation can no longer be used. Ask whoever invited you for a new one.",
  "owns-another":
    "{{name}} already has an application of their own in this call, so this one cannot become theirs too.",
  "team-full": "A team has at most {{most, number}} people, open invitations included.",
  "results-out": "The results are out; this can no longer be changed.",
  "too-many-objections": "At most {{most, number}} people and organisations can be named.",
  withdrawn: "The application has been withdrawn.",
  "wrong-code": "This code is not right, or was used before. Take the one that your app shows now.",
  "wrong-password": "This is not your password.",
  "second-factor-on": "The second factor is on already.",
  "passkey-known": "This passkey was added already.",
  "passkey-refused":
    "This passkey does not open an account here, or it took too long. Try again, or take another way.",
  "too-many-addresses": "You have {{most}} further addresses already. Remove one first.",
  "too-many-passkeys": "You have {{most}} passkeys already. Remove one first.",
  "identity-taken": "This account of the provider is linked with another account here.",
  "provider-unverified": "The provider does not vouch for your e-mail address.",
  "wrong-credentials": "The address or the password is not right.",
  "interview-unknown": "No submitted application of this call has the number {{number}}.",
  "interview-past": "The time for {{number}} has passed.",
  "remedy-over":
    "The time in which this could be put right is over. The version that you submitted last counts.",
  "not-to-remedy":
    "Only the answers that you were asked to put right can be changed now; everything else stays as it was submitted.",
  "remedy-open":
    "The team was asked to put something right and still has time for it. Wait, or take the request back first.",
  "remedy-decided": "Eligibility is decided already. You can still change that decision.",
  "remedy-too-soon": "The team must have at least a week, from today to the end of the last day.",
  "remedy-not-later": "The new date must be later than the one that was given, and still to come.",
  "nobody-to-tell": "There is nobody to write to.",
  "questions-closed":
    "The deadline has passed, so no more questions are taken. Please write to the programme instead.",
  "points-missing": "Points are still missing for a criterion.",
  "sample-empty": "“{{title}}” has no answer yet that evaluators would read.",
  "sample-scored":
    "An evaluator has begun to score this sample, so it stays as it is. You can remove it and add another one.",
  "samples-closed":
    "An evaluator has begun the score sheet of a real application. From then on samples can neither be changed nor put before the evaluators; they can only be taken back.",
  "samples-first": "Please score the sample applications first; the real ones open after that.",
  "samples-missing": "There is no sample to put before the evaluators yet.",
  "samples-shown": "The evaluators have the samples now. Take them back before you change anything.",
  "too-many-samples": "A call has at most {{most, number}} samples.",
  "changed-elsewhere": "Somebody changed this in the meantime. Look at the new state and try again.",
  "consensus-changed":
    "The consensus sheet was changed or taken back in the meantime. Please read it again before you answer.",
  "consensus-hidden":
    "In a discussion its evaluators see each other's sheets: choose “In the consensus”, or after the own sheet.",
  "consensus-missing":
    "Sheets can be shown in the consensus only where there is one: choose when it is needed.",
  "consensus-not-calibrated":
    "Calibrated scores are computed from the evaluators' own sheets: a consensus sheet would not count in them. Choose one of the two.",
  "consensus-none-to-count":
    "The consensus sheet can count only where evaluators discuss: first say under “What evaluators see” when they do, or let the mean or the median count.",
  "discussion-ended": "The discussion has ended; nothing can be written in it any more.",
  "message-empty": "Please write something.",
  "not-rapporteur": "Only the rapporteur writes the consensus sheet.",
  "too-few-to-discuss":
    "Fewer than two of its evaluators can take part. Order one more evaluation, or leave it with a reason.",
  "view-missing": "Please write what you see differently.",
} as const;
