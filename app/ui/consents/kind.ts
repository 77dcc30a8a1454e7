export type Kind = "privacy" | "terms" | "sharing" | "publicity" | "news";
