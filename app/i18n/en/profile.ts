/** Facts of a person's company, kept for the next call. */
export default {
  title: "My company",
  lead: "Enter these facts once: when you begin an application, the portal offers to fill them in. Nothing is used without asking you.",
  back: "Account",
  saves: "Saved. The portal offers these facts when you begin the next application.",
  save: "Save",
  choose: "Please choose",
  open: "Facts about my company",
  openText: "Kept once and offered in the next call.",
  fact: {
    company: "Name of the company",
    "registration-number": "Registration or VAT number",
    country: "Country of registration",
    founded: "Year of foundation",
    website: "Website",
    phone: "Telephone",
    staff: "How many people work in it",
    team: "The people behind it",
  },
  phoneHelp: "With the country's prefix, such as +359 2 123 4567",
  foundedHelp: "Such as 2019",
  teamHelp:
    "A few sentences about who does what. Every call asks it a little differently: read it again there.",
  offer: {
    title: "Fill in what the portal knows",
    lead: "These facts are kept in your profile. Untick what should stay empty; everything can be changed afterwards.",
    legend: "Fill in",
    change: "Change my profile",
  },
  keep: {
    title: "Keep for your next application",
    lead: "These answers are new, or other than in your profile. If you keep them, the next call is quicker to answer.",
    legend: "Keep",
    save: "Keep in my profile",
    kept: "Kept in your profile.",
  },
} as const;
