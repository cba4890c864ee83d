import { type Contract, contracts, FACT_NAMES, TOPICS } from '@onegate/contracts';
import { markup, type Markup, page } from '../pages/page.ts';
import { schemaPath } from './schema-bundle.ts';

interface Property {
  readonly type?: string;
  readonly $ref?: string;
  readonly enum?: readonly unknown[];
  readonly items?: Property;
  readonly description?: string;
}

/** Every fact that the services tell each other, readable: what it means, what it waits for, what it says. */
export const eventsPage = (): string =>
  page(
    'Events',
    markup`<p>
        What the services tell each other over Kafka, as CloudEvents 1.0 in structured mode. Events carry no
        personal data. For programs: <a href="/asyncapi.json">AsyncAPI 3</a>, and the JSON Schema of each
        event.
      </p>
      ${TOPICS.map(
        (topic) =>
          markup`<h2><code>${topic.name}</code></h2>
            <p>Told by ${topic.owner}; ${topic.partitions} partitions, key: ${topic.key}.</p>
            ${FACT_NAMES.map((name): Contract => contracts[name])
              .filter((contract) => contract.topic === topic.name)
              .map(eventSection)}`,
      )}`,
  );

function eventSection(contract: Contract): Markup {
  const { schema, sample } = contract.versions[contract.version] ?? { schema: {}, sample: {} };
  const properties = Object.entries((schema['properties'] ?? {}) as Record<string, Property>);
  const required = (schema['required'] ?? []) as readonly string[];
  return markup`<h3 id="${contract.name}">${contract.name}</h3>
    <p>${contract.description}</p>
    <p>
      <code>${contract.type}</code>, <a href="${schemaPath(contract.dataschema)}">JSON Schema</a>.
      ${contract.requires.length === 0 ? 'Waits for nothing.' : markup`May wait for: ${contract.requires.map(linkTo)}.`}
    </p>
    <table>
      <thead>
        <tr>
          <th>Field</th>
          <th>Type</th>
          <th>Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${properties.map(
          ([name, property]) =>
            markup`<tr>
              <td><code>${name}</code>${required.includes(name) ? '' : ' (optional)'}</td>
              <td>${typeOf(property)}</td>
              <td>${property.description ?? ''}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <details>
      <summary>Example</summary>
      <pre>${JSON.stringify(sample, null, 2)}</pre>
    </details>`;
}

const linkTo = (name: string): Markup => markup`<a href="#${name}">${name}</a>`;

function typeOf({ type, $ref, enum: values, items }: Property): string | Markup {
  if ($ref) return markup`<a href="${schemaPath($ref)}">${$ref.split(':').at(-2) ?? $ref}</a>`;
  if (values) return values.join(' | ');
  return type === 'array' && items ? markup`list of ${typeOf(items)}` : (type ?? '');
}
