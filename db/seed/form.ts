import { formDefinition, type FormDefinition } from "#app/domain/calls/form/definition.ts";
import { companySection } from "./form/company.ts";
import { declarationsSection, documentsSection } from "./form/declarations.ts";
import { marketSection } from "./form/market.ts";
import { programmeSection, teamSection } from "./form/programme.ts";
import { solutionSection } from "./form/solution.ts";

/** The application form of all three sample calls: ours, since that of MediaMotor Europe was never published. */
export const mediaMotorForm: FormDefinition = formDefinition.parse({
  sections: [
    companySection,
    solutionSection,
    marketSection,
    teamSection,
    programmeSection,
    documentsSection,
    declarationsSection,
  ],
});
