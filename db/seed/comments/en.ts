import type { CommentPhrases } from "./comments.ts";

export const englishComments: CommentPhrases = {
  criteria: {
    technology: {
      high: [
        "Genuine depth in [field], described so that one can follow it, with measurements that include the spread.",
        "The core of [name] is new against what I know in [field], and the comparison with alternatives is fair.",
        "Convincing: the hard part is named, solved and measured on real material rather than on a clean test set.",
        "Strong technology with a clear boundary of what it can't do yet. The stage claimed is credible.",
        "The method is well chosen and goes beyond assembling existing parts; rights are settled.",
        "The figures come with the material on which they were measured, which is rare in this call.",
      ],
      middle: [
        "A sound solution, though parts of it are available elsewhere; what exactly is new in [field] could be stated more sharply.",
        "The approach is plausible. I miss the size of the test set and a comparison with a current open model.",
        "Good engineering; the scientific advance is moderate. The measurements are promising but come from few users.",
        "Works as described, I believe, but robustness on unusual material is only touched upon.",
        "The solution is clear. The statements on intellectual property stay general.",
      ],
      low: [
        "The text says what [product] does but hardly how; without that the depth of the technology cannot be judged.",
        "Mostly an integration of known components. The claimed quality is not supported by a described test.",
        "The step from demonstration to daily use is underestimated, and the figures lack a baseline.",
        "It remains open what is proprietary here. A competitor with the same open models could follow within months.",
        "Several central claims are made without any measurement.",
      ],
    },
    market: {
      high: [
        "The problem is shown with the people who have it, and the market ([marketSize]) is counted rather than quoted.",
        "Very good knowledge of [customers], down to who signs and when. Impact beyond the customers is real.",
        "Clear need, a reachable first market and an honest look at the competition.",
        "The beachhead is well chosen and the effect for users is documented.",
        "One believes at once that [customers] want this. Competitors are named without being belittled.",
      ],
      middle: [
        "The need is plausible, the number of [units] somewhat optimistic. Smaller competitors in [neighbour] are missing.",
        "Market figures are transparent; how fast [customers] really decide should be supported with cases.",
        "Good description of users, less of buyers. The impact is stated but not measured.",
        "A real problem in a rather narrow market; the second segment should be explained.",
        "The competition is described fairly, yet the advantage rests on one point only.",
      ],
      low: [
        "It does not become clear how many [customers] would pay [price] a year, and from which budget.",
        "The market is described by general trends; evidence from own interviews or sales is thin.",
        "Free alternatives are underestimated, and the impact is asserted.",
        "Too many kinds of customers at once. I could not find the first one.",
      ],
    },
    business: {
      high: [
        "(customers) [payingUnits] under contract and a price that holds: there is evidence, and the plan follows from it.",
        "Prices, channels and costs fit together, and growth does not need heads at the same pace.",
        "A simple model with recurring income; the assumptions are stated and tested.",
        "The path from pilots to contracts is described step by step, with criteria agreed beforehand.",
        "Sober figures, including a cautious variant. That inspires confidence.",
      ],
      middle: [
        "The model is reasonable; cost of sales and length of decisions are probably underestimated.",
        "Subscription at [price] seems right, while partners and resellers remain an intention.",
        "Progress so far is encouraging but rests on few references; outside [country] nothing is proven.",
        "Scalable in principle. What a further country costs should be shown with an example.",
      ],
      low: [
        "(prototype) Without a paying user the price is a guess, and the text does not say how it will be tested.",
        "Income of [income] does not yet carry the plan, and the channels are named rather than described.",
        "The margin is asserted. Support and set-up will eat much of it at this price.",
        "How the company grows beyond [country] is not convincing; each customer seems to need the founders.",
        "The plan jumps from a few users to a large share of the market.",
      ],
    },
    team: {
      high: [
        "Technology, trade and business are covered by people who have done it before; gaps are named openly.",
        "[ceoFirst] and [ctoFirst] complement each other well, and the plan for the next year is realistic.",
        "An experienced team in close contact with its users, and open about what it lacks.",
        "Impressive for its size: who does what is clear and the milestones can be checked.",
      ],
      middle: [
        "A competent technical team; commercial experience is thinner, which the applicants know.",
        "Good people, few of them. One absence would stop the development.",
        "The founders convince; how the team grows to [staffPlanned] is less clear.",
        "Solid. The plan would gain from dates.",
      ],
      low: [
        "Experience in selling to [customers] did not become clear to me, and the plan depends on it.",
        "Who decides what remains unclear, and the plan needs more hands than there are.",
        "The work plan is a list of wishes without order or responsibility.",
        "Experience in [field] is claimed rather than shown.",
      ],
    },
    fit: {
      high: [
        "The company needs just what the programme offers, and says what should be reached after six months.",
        "Concrete goals, an apt choice of hub, and risks for people are taken seriously.",
        "Mentoring and introductions would make a visible difference here.",
        "Ethical questions are answered better than in most applications.",
      ],
      middle: [
        "The wish for customers abroad is understandable; goals for the six months could be sharper.",
        "Fits the call. The expectations of mentors are somewhat general.",
        "A good fit, though it is not quite clear why now.",
        "Data protection is covered; other risks are mentioned briefly.",
      ],
      low: [
        "Motivation is generic and would suit any accelerator.",
        "The company seems to look for funding rather than for what this programme offers.",
        "Risks for those concerned are hardly discussed, although the product invites the question.",
        "I do not see what six months of mentoring would change.",
      ],
    },
  },
  overall: {
    high: [
      "A strong application. [Product] for [customers] meets a real need, and there is substance behind it.",
      "I would like to see [name] in the programme: clear problem, good solution, a team that listens.",
      "Convincing overall. The applicants know their customers and their own limits.",
      "Among the best that I read: specific, measured and honest about what is open.",
      "[Name] is ready for the next step, and the programme would come at the right moment.",
    ],
    middle: [
      "A good idea with a sound basis. In its present form the application leaves some questions unanswered.",
      "[Name] addresses a relevant problem for [customers]; the realisation is partly convincing.",
      "Solid work with recognisable potential, not yet sharp in all parts.",
      "An interesting product at an early point of its way. Some statements need evidence.",
      "I see value in [product]; the case for selection now is weaker than the case for the product.",
    ],
    low: [
      "The topic is relevant, but the application does not yet make the case.",
      "The idea deserves attention. As described, too much remains a claim.",
      "I regret not to be able to rate this higher: the need is there, the answer is not concrete enough.",
      "At this stage [name] would profit little from the programme; several basics should be settled first.",
    ],
  },
  strength: {
    technology: [
      "What speaks for it most is the technology: the treatment of [field] is competent, and its limits are stated.",
      "The technical part is the strongest; [product] of this quality would find users beyond the home market.",
      "I learnt something about [field] from it, which does not happen often in such texts.",
      "Its best side is the solution itself, which was clearly made by people who have watched it fail.",
    ],
    market: [
      "What convinces most is the need: I have met the problem myself, and [customers] have waited for an answer.",
      "The knowledge of [customers] is the best part; one sees that the applicants have spent time with them.",
      "Its strength is the effect that it may have, beyond the customers themselves.",
      "The analysis of the market is above the average: [inEurope] [units] is a figure with a source.",
    ],
    business: [
      "The business side is its strength: [price] a year is a price that [buyer] can justify.",
      "Most convincing is how soberly prices and costs are treated.",
      "(customers) With [payingUnits] under contract the model has left the stage of theory, and that counts.",
      "The way in which pilots are meant to become contracts is well thought through.",
    ],
    team: [
      "The team around [ceoFirst] and [ctoFirst] is the best argument for it.",
      "I would trust these people to find the way, even where the plan will turn out wrong.",
      "Its strength are the people, whose experience in the trade can be felt in each answer.",
    ],
    fit: [
      "It fits the programme unusually well; access to [customers] in other countries is just what is missing here.",
      "Among its merits is a clear idea of what should happen in the six months.",
      "Care for those concerned goes beyond the usual sentences, which I appreciate.",
    ],
  },
  advice: {
    technology: [
      "I recommend to describe one difficult case from input to result, with figures, and to say what is your own in it.",
      "A published test with an independent partner, for instance a university, would help more than further functions.",
      "Please state against which current method you compare and on how much material.",
    ],
    market: [
      "I would advise to concentrate on one kind of customer and to show five of them by name.",
      "Talk to twenty more [customers] outside [country], and count again from below.",
      "The comparison with cheap or free alternatives should be made openly; you need not fear it.",
    ],
    business: [
      "(prototype) The next step should be one contract with a stranger, however small; everything else follows from it.",
      "(pilot) The next step should be one contract with a stranger at full price; everything else follows from it.",
      "(customers) Growth abroad should begin with one contract won without an existing contact.",
      "Please show the cost of winning and serving one customer, from real cases.",
      "A partner who sells without you would answer the question of scaling better than a spreadsheet.",
    ],
    team: [
      "Strengthen the commercial side early, if need be with an adviser who has sold in this industry.",
      "Name for each milestone who is responsible and what happens if that person is not available.",
      "Winning one more experienced person would raise the chances considerably.",
    ],
    fit: [
      "For the programme I would expect two or three goals that can be checked after six months.",
      "Think about what mentors should contradict; the more precise the question, the better the answer.",
      "The possible harm to those concerned deserves a page of its own and a responsible person.",
    ],
  },
  toManagers: [
    "I met one of the founders at a fair some years ago; no relation since. I mention it for completeness.",
    "There is another application with a similar approach in this call. I scored them independently of each other.",
    "Not my core field; I am confident about market and business, less so about [field].",
    "The figures on customers should be checked before an invitation. They look high for [staff] people.",
    "If it comes close to the line: of those that I read, this is the one I would want to hear in an interview.",
    "The text is polished, maybe by a consultant. I tried to look past it.",
    "Good candidate for the [hubName] hub, whatever preference is stated.",
    "I hesitated between two steps for technology and took the lower one.",
    "Possible overlap with the national grant that is mentioned; worth a question.",
  ],
};
