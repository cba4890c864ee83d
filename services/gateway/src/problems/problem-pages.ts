import type { ProblemEntry } from '@onegate/http';
import { markup, page } from '../pages/page.ts';

/** What one code means and what its reader can do. */
export const problemPage = ({ code, status, title, remedy }: ProblemEntry): string =>
  page(
    title,
    markup`<p>Code <code>${code}</code>, answered with HTTP status ${status}.</p>
      ${
        remedy === undefined
          ? ''
          : markup`<h2>What to do</h2>
              <p>${remedy}</p>`
      }
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
