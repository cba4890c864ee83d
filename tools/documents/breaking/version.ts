interface Versioned {
  readonly info: { readonly version: string };
}

const majorOf = ({ info }: Versioned): number => Number(info.version.split('.')[0]);

/** Whether clients were told, by the version, that something of old does not hold any more. */
export const movedMajor = (before: Versioned, after: Versioned): boolean => majorOf(after) > majorOf(before);
