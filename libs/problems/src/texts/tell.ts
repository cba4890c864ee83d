import type { ProblemDefinition } from '../problem.ts';
import type { Fault, Refusal } from '../refusal.ts';
import { fill, type Parameters } from './fill.ts';
import * as km from './km/index.ts';
import type { Language, ProblemTexts } from './languages.ts';
import * as vi from './vi/index.ts';

/** All texts that are not English; those stand with the definition of the code. */
export const TRANSLATIONS = { vi, km } as const;

/** What is told of a code in a language; English where it has no text of its own yet. */
export function textsOf(code: string, definition: ProblemDefinition, language: Language): ProblemTexts {
  return language === 'en' ? definition : (TRANSLATIONS[language].problems[code] ?? definition);
}

/** What happened this time: the code's template with the refusal's parameters, else its title. */
export function detailOf({ code, definition, details }: Refusal, language: Language): string {
  const { detail, title } = textsOf(code, definition, language);
  return (detail && fill(detail, details.params ?? {})) ?? title;
}

/** What is wrong with a field, in the reader's language; English as the fault itself says it. */
export function messageOf(fault: Fault, language: Language): string {
  if (language === 'en') return fault.message;
  const { faults, problems } = TRANSLATIONS[language];
  const template = faults[fault.code] ?? problems[fault.code]?.title;
  return (template && fill(template, parametersOf(fault))) ?? fault.message;
}

function parametersOf({ field, value, params }: Fault): Parameters {
  const name = field.split('/').at(-1) ?? field;
  return { field: name, ...(typeof value === 'string' && { value }), ...params };
}
