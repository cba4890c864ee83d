import type { ApiDocument } from './document.ts';
import { withLogin } from './login.ts';

const ENDPOINTS = { authorizationUrl: 'https://id.example/auth', tokenUrl: 'https://id.example/token' };

const document: ApiDocument = {
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  paths: {
    '/v1/records': { get: { security: [{ oidc: [] }] } },
    '/v1/track/{code}': { get: { summary: 'for everyone' } },
  },
  components: { securitySchemes: { oidc: { type: 'http', scheme: 'bearer' } } },
};

describe('withLogin', () => {
  const { paths, components } = withLogin(document, ENDPOINTS);

  it('offers a login by authorization code at the issuer, beside a token brought', () => {
    expect(components?.['securitySchemes']).toEqual({
      oidc: { type: 'http', scheme: 'bearer' },
      login: expect.objectContaining({
        type: 'oauth2',
        flows: { authorizationCode: { ...ENDPOINTS, scopes: { openid: expect.any(String) } } },
      }),
    });
    expect(paths['/v1/records']?.['get']).toEqual({ security: [{ login: ['openid'] }, { oidc: [] }] });
  });

  it('leaves open what is open', () => {
    expect(paths['/v1/track/{code}']?.['get']).toEqual({ summary: 'for everyone' });
  });
});
