import type { Change, Element, Piece } from './page.ts';
import { WORDS } from './words.ts';

const TEXT_NODE = 3;
/** What was sent, answered or documented is not for us to reword. */
const KEPT = 'pre, code, textarea, .renderedMarkdown, .opblock-summary, .opblock-tag';

/** Tells in Vietnamese what Swagger UI says itself. It draws again and again: this is for each new piece of the page. */
export function translate(piece: Piece): void {
  if (piece.nodeType === TEXT_NODE) {
    translateText(piece);
    return;
  }
  for (const child of piece.childNodes) translate(child);
  const element = piece as Element;
  const placeholder = element.placeholder && WORDS[element.placeholder];
  if (placeholder) element.placeholder = placeholder;
}

function translateText(piece: Piece): void {
  const text = piece.nodeValue ?? '';
  const word = WORDS[text.trim()];
  if (word === undefined || piece.parentElement?.closest(KEPT)) return;
  piece.nodeValue = text.replace(text.trim(), word);
}

export const translateChanges = (changes: readonly Change[]): void => {
  for (const { target, addedNodes } of changes) {
    if (target.nodeType === TEXT_NODE) translateText(target);
    for (const piece of addedNodes) translate(piece);
  }
};
