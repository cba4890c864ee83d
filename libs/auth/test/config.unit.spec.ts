import { authConfig } from '@onegate/auth';
import { cleanEnv } from 'envalid';

const read = (algorithms: string): string =>
  cleanEnv({ OIDC_ALGORITHMS: algorithms }, authConfig, {
    reporter: ({ errors }) => {
      const [error] = Object.values(errors);
      if (error) throw error;
    },
  }).OIDC_ALGORITHMS;

describe('OIDC_ALGORITHMS', () => {
  it('takes signatures by key pairs', () => {
    expect(read('RS256, ES384,EdDSA')).toBe('RS256, ES384,EdDSA');
  });

  it.each(['none', 'HS256', 'RS256,HS512', 'RS256,', 'rs256'])('refuses %s', (algorithms) => {
    expect(() => read(algorithms)).toThrow('key pair');
  });
});
