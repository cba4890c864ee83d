/** Why a truck may be called before others (the board answers for it; every overtaking is in the record). */
export const OVERTAKING_REASONS = [
  'PERISHABLE',
  'LIVE_ANIMALS',
  'DANGEROUS_GOODS',
  'MEDICAL_EMERGENCY',
  'VEHICLE_DEFECT_AHEAD',
  'PRIORITY_BY_LAW',
  'TRAFFIC_SAFETY',
] as const;
export type OvertakingReason = (typeof OVERTAKING_REASONS)[number];
