import { readFileSync } from 'node:fs';
import { type ApiDocument, METHODS } from '../document.ts';
import { inVietnamese } from './in-vietnamese.ts';

const english = JSON.parse(readFileSync('deploy/docs/openapi.json', 'utf8')) as ApiDocument;
const vietnamese = inVietnamese(english);

interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

const operationsOf = ({ paths }: ApiDocument): Operation[] =>
  Object.values(paths).flatMap((item) =>
    METHODS.flatMap((method) => (item[method] === undefined ? [] : [item[method] as Operation])),
  );

/** Letters that only Vietnamese has. */
const VIETNAMESE = /[ăâđêôơưàảãạáằẳẵặắầẩẫậấèẻẽẹéềểễệếìỉĩịíòỏõọóồổỗộốờởỡợớùủũụúừửữựứỳỷỹỵý]/i;

describe('the document in Vietnamese', () => {
  it('tells every operation in Vietnamese, and who may', () => {
    const untold = operationsOf(vietnamese).filter(
      ({ summary, description }) => !VIETNAMESE.test(summary) || !description.includes('Ai được làm: '),
    );
    expect(untold.map(({ operationId }) => operationId)).toEqual([]);
  });

  it('offers the same operations under the same names, with the same answers', () => {
    const named = ({ operationId, responses }: Operation) => [operationId, Object.keys(responses)];
    expect(operationsOf(vietnamese).map(named)).toEqual(operationsOf(english).map(named));
  });

  it('tells what every refusal means in Vietnamese', () => {
    const texts = operationsOf(vietnamese).flatMap(({ responses }) =>
      Object.values(responses).flatMap(({ description }) => description.split(/\. (?=`)/)),
    );
    expect([...new Set(texts)].filter((text) => text !== '' && !VIETNAMESE.test(text))).toEqual([]);
  });

  it('tells the audiences in Vietnamese, under names that links rely on', () => {
    expect(vietnamese.tags?.map(({ name }) => name)).toEqual(english.tags?.map(({ name }) => name));
    for (const { description = '' } of vietnamese.tags ?? []) expect(description).toMatch(VIETNAMESE);
    expect(vietnamese.info.description).toMatch(VIETNAMESE);
  });

  it('leaves out what only the translation needs', () => {
    expect(JSON.stringify(vietnamese)).not.toContain('x-vi');
  });
});
