/** Where progress is told: one line, without a line end. */
export type Report = (line: string) => void;

export const silent: Report = () => undefined;
