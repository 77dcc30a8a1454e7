import { aCall } from "./calls.ts";
import { anAssignment, anEligibleApplication, anEvaluator } from "./evaluators.ts";
import { aSubmittedSheet } from "./sheets.ts";

type About = { call?: ReturnType<typeof aCall>; overall?: string };

const evaluatorsEach = 2;
/** What everybody would give who is neither lenient nor strict; the last one is below the threshold. */
const deserved = [2, 3, 3, 3, 3, 3, 3, 3, 3, 3, 3, 1];
/** What the first of four evaluators adds for whomever, and the last one takes away. */
const leniency = [1, 0, 0, -1];

/**
 * Twelve applications, each read by two of four evaluators, of whom one is lenient and one strict. By the points given the
 * weaker One stands equal with Six, which had the strict one; without leniency ten share the first place and One follows.
 * Twelve is below the threshold. The companies are called One, Two, …
 */
export function aLenientCall({
  call = aCall({ evaluatorsPerApplication: evaluatorsEach }),
  overall,
}: About = {}) {
  const evaluators = leniency.map(() => anEvaluator({ call, capacity: 100 }));
  const applications = deserved.map((points, number) => {
    const application = anEligibleApplication({ call, answers: { company: names[number] } });
    const readers = [number % 4, (number + 1 + (number >> 2)) % 4];
    const pairs = readers.map((reader) => {
      const pair = anAssignment({ call, evaluator: evaluators[reader], application });
      const given = points + leniency[reader];
      aSubmittedSheet(pair.permit, { points: [given, given], overall });
      return pair;
    });
    return { ...application, company: names[number], pairs, readers };
  });
  return { call, managed: call.managed, evaluators, applications };
}

const names = "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve".split(" ");
