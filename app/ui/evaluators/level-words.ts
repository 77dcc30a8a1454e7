/** How well somebody knows a topic, by the level's number. */
export const levelWords = ["none", "some", "good", "expert"] as const;
