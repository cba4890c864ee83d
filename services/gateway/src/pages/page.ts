const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A piece of HTML that is known to be safe. */
export class Markup {
  constructor(readonly text: string) {}
}

/** Makes HTML; whatever is put in is escaped, unless it is markup already. */
export function markup(parts: TemplateStringsArray, ...values: readonly Insertable[]): Markup {
  return new Markup(parts.map((part, index) => part + textOf(values[index] ?? '')).join(''));
}

type Insertable = string | number | Markup | readonly Markup[];

function textOf(value: Insertable): string {
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('\n');
  return String(value).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}

const STYLE = new Markup(`body{margin:0;font:16px/1.5 system-ui,sans-serif;color:#1b1b1b}
header{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;align-items:baseline;padding:.8rem 1.5rem;background:#0b5d3b;color:#fff}
header strong{font-size:1.2rem}header a{color:#fff}main{max-width:70rem;margin:0 auto;padding:0 1.5rem 3rem}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #ddd}
pre{overflow:auto;background:#f5f5f5;padding:.8rem}h2{margin-top:2.5rem}h3{margin-top:2rem}`);

/** A page without scripts, in the manner of the console. */
export const page = (title: string, body: Markup): string =>
  markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${title}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <header>
          <strong>OneGate</strong> <a href="/docs">Console / Bảng điều khiển</a>
          <a href="/docs/events">Events / Sự kiện</a> <a href="/problems">Problems / Mã lỗi</a>
        </header>
        <main>
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html>`.text;
