interface Span {
  readonly from: Date;
  readonly to: Date | null;
}

/**
 * Until when a booked truck may come and has not missed its slot: the slot and the gate's tolerance, later by as long as
 * the gate was closed in that time. Null while nobody knows how long it stays closed.
 * @param toleranceMs milliseconds after the slot
 */
export function arriveBy(
  slot: { readonly from: Date; readonly to: Date },
  toleranceMs: number,
  closures: readonly Span[],
): Date | null {
  let by = slot.to.getTime() + toleranceMs;
  let counted = slot.from.getTime();
  const inOrder = [...closures].sort((one, other) => one.from.getTime() - other.from.getTime());
  for (const { from, to } of inOrder) {
    const begins = Math.max(from.getTime(), counted);
    if (begins >= by) break;
    if (to === null) return null;
    const lasts = to.getTime() - begins;
    if (lasts <= 0) continue;
    by += lasts;
    counted = to.getTime();
  }
  return new Date(by);
}
