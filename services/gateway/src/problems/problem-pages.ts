import type { ProblemEntry } from '@onegate/http';
import { markup, page } from '../pages/page.ts';

/** What a code says in one language. */
interface Texts {
  readonly title: string;
  readonly detail?: string;
  readonly remedy?: string;
}

const textsIn = (language: string, name: string, { title, detail, remedy }: Texts) =>
  markup`<section lang="${language}">
      <h2>${name}</h2>
      <p><strong>${title}</strong></p>
      ${detail === undefined ? '' : markup`<p>${detail}</p>`}
      ${remedy === undefined ? '' : markup`<p>${remedy}</p>`}
    </section>`;

/** What one code means and what its reader can do, in each language. */
export const problemPage = (entry: ProblemEntry): string =>
  page(
    entry.title,
    markup`<p>Code <code>${entry.code}</code>, answered with HTTP status ${entry.status}.</p>
      ${textsIn('vi', 'Tiếng Việt', entry.texts.vi)}
      ${textsIn('en', 'English', entry)}
      ${textsIn('km', 'ភាសាខ្មែរ', entry.texts.km)}
      <p><a href="/problems">All problems</a></p>`,
  );

export const cataloguePage = (entries: readonly ProblemEntry[]): string =>
  page(
    'Problems',
    markup`<p>
        Every refusal is a problem document (RFC 9457). Its <code>code</code> is one of these and never
        changes.
      </p>
      <table>
        <thead>
          <tr>
            <th>Code</th>
            <th>Status</th>
            <th>Meaning</th>
            <th>What to do</th>
          </tr>
        </thead>
        <tbody>
          ${entries.map(
            ({ code, status, title, remedy }) =>
              markup`<tr>
                <td>
                  <a href="/problems/${code}"><code>${code}</code></a>
                </td>
                <td>${status}</td>
                <td>${title}</td>
                <td>${remedy ?? ''}</td>
              </tr>`,
          )}
        </tbody>
      </table>`,
  );
