export type Naming = {
  what: "company" | "registration-number" | "person" | "address" | "website" | "unreadable";
  says: string;
  /** None in an answer in words. */
  where?: "name" | "text" | "properties";
  page?: number;
};

/** A part of an anonymous application as it was looked through for what names the applicant. */
export type Screening = {
  id: string;
  application: { id: string; number: string; company: string };
  question: string;
  /** None where it is an answer in words. */
  file?: { attachmentId: string; name: string };
  namings: Naming[];
  decided: { decision: "shown" | "withheld"; at: Date; by: string | null; reason: string } | null;
};
