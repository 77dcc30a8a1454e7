import { beginImport } from "#app/domain/applications/import/begin-import.ts";
import type { PlantedCall } from "./calls.ts";

const rows = [
  ["E-mail", "Contact person", "Company", "Country", "Website"],
  ["office@halcyon.example", "Alcyone Petridou", "Halcyon Sounds", "Greece", "https://halcyon.example"],
  ["team@northlight.example", "Ola Berg", "Northlight", "Norway", "northlight.example"],
  ["", "Ion Popescu", "Lumen Arte", "Romania", "https://lumen-arte.example"],
];

/** A table that a manager has brought and not taken anything from yet: one row of it has no address, one a wrong one of its site. */
export function plantTable({ managed }: PlantedCall, now: Date) {
  beginImport(managed, { fileName: "other-platform.csv", rows }, now);
}
