/** The outcomes in the order in which managers look at them. */
export const outcomes = ["finalist", "reserve", "not-selected", "below-threshold", "ineligible"] as const;

/** How many decisions stand on a page. */
export const onePage = 100;
