import { KINDS, type Kind } from './kinds.ts';
import { READERS } from './readers.ts';
import { VISIBLE } from './visible.ts';

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const words = (name: string): string => name.toLowerCase().replaceAll('_', ' ');

/** The table of readers and kinds as Markdown: ● is shown, empty is not. */
export function describeVisibility(): string {
  const kinds = Object.keys(KINDS) as Kind[];
  return [
    row(['kind', ...READERS.map(words)]),
    row(['---', ...READERS.map(() => ':-:')]),
    ...kinds.map((kind) =>
      row([kind, ...READERS.map((reader) => (VISIBLE[kind].includes(reader) ? '●' : ''))]),
    ),
    '',
    row(['kind', 'what it holds']),
    row(['---', '---']),
    ...kinds.map((kind) => row([kind, KINDS[kind]])),
  ].join('\n');
}
