import type { Person } from './boot-service.ts';

type Item = Record<string, unknown>;
interface Page {
  readonly items: readonly Item[];
}

/**
 * Every item of a list, as somebody reads it who follows the links from page to page.
 * @param limit items of a page
 */
export async function pagesOf(reader: Pick<Person, 'get'>, list: string, limit = 1): Promise<Item[]> {
  const items: Item[] = [];
  for (let address: string | undefined = `${list}${list.includes('?') ? '&' : '?'}limit=${limit}`; address;) {
    const { status, headers, body }: Awaited<ReturnType<typeof reader.get<Page>>> =
      await reader.get<Page>(address);
    if (status !== 200) throw new Error(`${address}: ${status} ${JSON.stringify(body)}`);
    items.push(...body.items);
    address = /^<(.+)>; rel="next"$/.exec(String(headers['link']))?.[1];
  }
  return items;
}
