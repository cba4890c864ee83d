/** Classes of goods whose weight is judged alike, by chapter of the HS; what is in none is of the last. */
export const GOODS_CLASSES = {
  FRESH: {
    chapters: ['06', '07', '08'],
    standard: '3',
    meaning: 'Fresh plants, vegetables and fruit, which lose water on the way.',
  },
  BULK: {
    chapters: ['10', '12', '23', '25', '26', '27', '31'],
    standard: '2',
    meaning: 'Loose goods: grain, seeds, feed, minerals, fuel, fertiliser.',
  },
  WOOD: { chapters: ['44'], standard: '5', meaning: 'Wood, whose moisture differs.' },
  OTHER: { chapters: [], standard: '1', meaning: 'Everything else.' },
} as const satisfies Record<
  string,
  { readonly chapters: readonly string[]; readonly standard: string; readonly meaning: string }
>;

export type GoodsClass = keyof typeof GOODS_CLASSES;
export const GOODS_CLASS_NAMES = Object.keys(GOODS_CLASSES) as GoodsClass[];

/** Beyond it nothing would be asked any more. */
export const HIGHEST_PERCENT = '50';

/** The gate's own tolerances as one version has them, in per cent of the declared gross weight. */
export interface ToleranceVersion {
  readonly gate: string;
  readonly version: number;
  /** From when it holds, until a later one does. */
  readonly from: string;
  readonly percents: Readonly<Partial<Record<GoodsClass, string>>>;
}

const CLASS_OF_CHAPTER: ReadonlyMap<string, GoodsClass> = new Map(
  GOODS_CLASS_NAMES.flatMap((name) =>
    GOODS_CLASSES[name].chapters.map((chapter) => [chapter, name] as const),
  ),
);

export const classOfChapter = (chapter: string): GoodsClass => CLASS_OF_CHAPTER.get(chapter) ?? 'OTHER';

/** Per cent that a class may differ, by the gate's own word or as everywhere. */
export const percentOf = (of: GoodsClass, own: ToleranceVersion['percents'] = {}): string =>
  own[of] ?? GOODS_CLASSES[of].standard;
