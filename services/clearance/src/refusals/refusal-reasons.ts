/** Why a truck is refused entry. */
export const REFUSAL_REASONS = [
  'GOODS_PROHIBITED',
  'PAPERS_INVALID',
  'PEST_OR_DISEASE',
  'HEALTH_RISK',
  'CREW_NOT_ADMITTED',
  'VEHICLE_NOT_ADMITTED',
  'ORDER_OF_AUTHORITY',
] as const;
