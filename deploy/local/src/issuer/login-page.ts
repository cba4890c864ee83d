import type { Person } from '../gate/people.ts';

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:34rem;margin:3rem auto;padding:0 1rem;color:#1b1b1b}
label{display:block;margin-top:1rem}input,button{font:inherit;padding:.5rem;width:100%;box-sizing:border-box}
button{margin-top:1.5rem;background:#0b5d3b;color:#fff;border:0;border-radius:4px;cursor:pointer}
.refused{color:#9b1c1c}td{padding:.1rem 1rem .1rem 0}details{margin-top:2rem}`;

/** Plain, works without scripts; says that it is a demonstration and who can log in. */
export function loginPage(uid: string, people: Iterable<Person>, refused: boolean): string {
  const rows = [...people]
    .map(({ sub, name }) => `<tr><td><code>${escapeHtml(sub)}</code></td><td>${escapeHtml(name)}</td></tr>`)
    .join('\n');
  const message = refused
    ? '<p class="refused" role="alert">Wrong user name or password. / Sai tên hoặc mật khẩu.</p>'
    : '';
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>OneGate: log in</title><style>${STYLE}</style></head><body>
<h1>OneGate</h1>
${message}
<form method="post" action="/login/${escapeHtml(uid)}">
<label>User name / Tên đăng nhập<input name="username" autocomplete="username" autofocus required></label>
<label>Password / Mật khẩu<input name="password" type="password" autocomplete="current-password" required></label>
<button>Log in / Đăng nhập</button>
</form>
<details open><summary>Demonstration: everybody's password is <code>onegate</code></summary>
<table>${rows}</table></details>
</body></html>`;
}
