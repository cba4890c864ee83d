import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** Checks values against the schemas of one document. */
export class SchemaChecks {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #validators = new WeakMap<object, ValidateFunction>();

  constructor({ components }: { readonly components?: object }) {
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: 'onegate', components });
  }

  /** What the value breaks, each with its place; empty when nothing. */
  breaches(schema: object, value: unknown): string[] {
    const validate = this.#validators.get(schema) ?? this.#compile(schema);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`,
    );
  }

  #compile(schema: object): ValidateFunction {
    const json = JSON.stringify(schema).replaceAll('"#/components/', '"onegate#/components/');
    const validate = this.#ajv.compile(JSON.parse(json) as object);
    this.#validators.set(schema, validate);
    return validate;
  }
}
