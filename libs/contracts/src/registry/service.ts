/** Services that tell facts. */
export type Service = 'declarations' | 'inspections' | 'logistics' | 'clearance';
