/** Kinds of what is known of a movement, as far as readers differ in them; each with what it holds. */
export const KINDS = {
  PROGRESS: 'How far it is: reference, gate, stage, what is awaited and due, release, the chain of entries.',
  ANSWERING: 'Agency and unit that answer, since when, and why responsibility came there.',
  OFFICERS: 'Persons of agencies: who answers, who heads, who did it.',
  VEHICLE:
    'Plates, containers, weights and seals, places in yard and queue, other trucks that took the goods.',
  PARTIES: 'Enterprises: declarant, carrier, owner of the goods.',
  GOODS: 'What was declared: goods, quantities, customs declarations.',
  CHARGES: 'Fees and how they were paid.',
  CHECKS: 'What each agency checks and why, its results, what it asked for; what stands against release.',
  FINDINGS: 'Codes of what an inspection found.',
  MEDICAL: 'Codes of what a health inspection found.',
  HELD: 'That it is held, since when, and whom to turn to.',
  GROUNDS: 'Law, reason and review of a hold, and what was objected; the enterprise from its notice on.',
  INSIDE: 'What agencies keep among themselves: approvers, deferred notices, grounds before the notice.',
  DISPUTES: 'Handovers, contests, assignments, what climbed and why time ran out.',
  OBLIGATIONS: 'What is owed after completion.',
  CREW: 'Names, documents and phones of the crew.',
  TRACKING: 'The code with which anyone can follow one shipment.',
} as const;

export type Kind = keyof typeof KINDS;
