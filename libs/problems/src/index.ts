export * from './problem.ts';
export * from './refusal.ts';
export * from './refuse.ts';
export * from './texts/languages.ts';
export { fill, parametersOf, type Parameters } from './texts/fill.ts';
export { detailOf, messageOf, textsOf, TRANSLATIONS } from './texts/tell.ts';
