import { Controller, Get, Param, Query } from '@nestjs/common';
import { CODE_LIST_NAMES, type CodeItem, codeLists, isCodeListName, searchItems } from '@onegate/codes';
import { Operation } from '@onegate/http';
import { Refusal } from '@onegate/problems';
import { CodeListParam, CodeSearchQuery } from './code-list.query.ts';
import { CodeListDirectory, CodeListView } from './code-list.view.ts';

const USUAL_LIMIT = 100;

/** The closed lists from which declarations take their codes. */
@Controller('v1/codes')
export class CodesController {
  @Get()
  @Operation('codes.lists', {
    kind: 'READ',
    audience: 'public',
    summary: 'Which code lists there are',
    answer: CodeListDirectory,
  })
  lists(): CodeListDirectory {
    return {
      items: CODE_LIST_NAMES.map((list) => {
        const { title, source, items } = codeLists[list];
        return { list, title, source, total: items.length };
      }),
    };
  }

  @Get(':list')
  @Operation('codes.search', {
    kind: 'READ',
    audience: 'public',
    summary: 'Search a code list',
    answer: CodeListView,
    problems: ['declarations.code-list.not-found', 'http.validation'],
  })
  search(
    @Param() { list }: CodeListParam,
    @Query() { q, limit = USUAL_LIMIT }: CodeSearchQuery,
  ): CodeListView {
    if (!isCodeListName(list)) throw new Refusal('declarations.code-list.not-found');
    const { title, source, items } = codeLists[list];
    const found = searchItems<CodeItem>(items, q ?? '');
    return {
      list,
      title,
      source,
      total: found.length,
      items: found.slice(0, limit).map(({ code, name }) => ({ code, name })),
    };
  }
}
