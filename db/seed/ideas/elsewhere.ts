import type { Idea } from "./idea.ts";

/** A sound company that applied to the wrong call: nothing in it is for media or creative industries. */
export const elsewhereIdeas: Idea[] = [
  {
    id: "cold-chain",
    names: ["Frostline Sensors", "Coldchain Pulse", "Thermolog"],
    sector: "creative",
    challenge: "data",
    topics: ["iot", "data-analytics", "cloud"],
    kind: "device",
    product: "a temperature logger for refrigerated transport",
    customer: "a dairy",
    customers: "dairies and food hauliers",
    buyer: "the logistics manager",
    unit: "lorry",
    units: "lorries",
    price: 310,
    inEurope: 420000,
    help: "prove that milk and meat stayed cold",
    pitch:
      "Cloud-connected temperature loggers that prove to food hauliers, minute by minute, that the cold chain was never broken.",
    problem: [
      "About {12|14} % of refrigerated food in Europe is thrown away after a suspected break of the cold chain.",
      "Paper records are filled in afterwards, and disputes between dairy, haulier and supermarket take weeks.",
      "Digital loggers exist for pharmaceuticals at EUR 60 a piece, a price that milk cannot pay.",
    ],
    solution: [
      "Our logger costs EUR {9|11}, lasts {four|five} years and reports by LPWAN whenever the lorry passes a gateway.",
      "A thermal model of load and doors predicts the core temperature of goods from three air sensors.",
      "Alarms reach the driver {25|30} minutes before a limit is broken; a signed record settles disputes.",
      "We apply to this programme since our dashboard has a modern creative design and because the platform can be extended to media transport.",
    ],
    proof: "On {140|170} lorries over a year, losses fell by {23|27} % and disputes by {two thirds|60 %}.",
    impact: "Food that is not thrown away is the cheapest climate protection that we know.",
    rivals: "Several logger makers for medicine; telematics providers that know the lorry but not the goods.",
    edge: "Price is our edge: a tenth of pharmaceutical loggers, with the same standard.",
    next: "Next is a version for parcels with frozen food.",
    sale: "Hauliers pay per lorry and month, dairies for reports.",
    wish: "We hope for contacts to investors and for a wider view of digital business.",
    field: "embedded systems",
    proven: { stage: "pilot" },
    ethics:
      "Drivers' positions are shown to the haulier during delivery only and are deleted after thirty days.",
  },
];
