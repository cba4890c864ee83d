/** Headers of a request as Node gives them: names in small letters, several of one name as a list. */
export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;
