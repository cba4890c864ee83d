import type { ReaderLanguage } from '../documents/vietnamese/reader.ts';

const STYLE = `body{margin:0;font:16px/1.5 system-ui,sans-serif}
header{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;align-items:baseline;padding:.8rem 1.5rem;background:#0b5d3b;color:#fff}
header strong{font-size:1.2rem}header a{color:#fff}header nav{margin-left:auto;display:flex;gap:1rem}
header [aria-current]{font-weight:bold;text-decoration:none}
@media print{header{display:none}}`;

const TEXTS: Readonly<Record<ReaderLanguage, Readonly<Record<'console' | 'events' | 'problems', string>>>> = {
  en: { console: 'Console', events: 'Events', problems: 'Problems' },
  vi: { console: 'Bảng điều khiển', events: 'Sự kiện', problems: 'Mã lỗi' },
};

const LANGUAGES: Readonly<Record<ReaderLanguage, string>> = { en: 'English', vi: 'Tiếng Việt' };

/** Swagger UI under a line that leads to the other documents. Without scripts of its own, so that none can be planted. */
export function consolePage(language: ReaderLanguage): string {
  const { console, events, problems } = TEXTS[language];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>OneGate: ${console}</title>
<link rel="icon" type="image/png" href="/docs/favicon-32x32.png" sizes="32x32">
<link rel="stylesheet" href="/docs/swagger-ui.css"><style>${STYLE}</style></head><body>
<header><strong>OneGate</strong> <span>${console}</span>
<a href="/docs/events">${events}</a> <a href="/problems">${problems}</a> <a href="/openapi.json?lang=${language}">OpenAPI</a>
<nav>${Object.keys(LANGUAGES)
    .map((one) => linkTo(one as ReaderLanguage, language))
    .join(' ')}</nav></header>
<div id="console"></div>
<script src="/docs/swagger-ui-bundle.js"></script><script type="module" src="/docs/console/console.js"></script>
</body></html>`;
}

const linkTo = (language: ReaderLanguage, current: ReaderLanguage): string =>
  `<a href="/docs?lang=${language}" hreflang="${language}" lang="${language}"${language === current ? ' aria-current="true"' : ''}>${LANGUAGES[language]}</a>`;
