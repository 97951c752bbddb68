import { demoAuthenticator } from './authenticator';

const authenticate = (persona?: string) =>
  demoAuthenticator.authenticate(
    {
      req: { header: () => persona } as unknown as Parameters<
        typeof demoAuthenticator.authenticate
      >[0]['req'],
    },
    undefined,
  );

describe('the demo authenticator', () => {
  it.each(['engineer', 'platform-engineer', 'acme-admin', 'globex-admin'])(
    'takes %s at their word',
    async persona => {
      await expect(authenticate(persona)).resolves.toEqual({
        result: { persona },
      });
    },
  );

  it.each([undefined, '', 'root', 'ENGINEER'])(
    'refuses %p, who is none of the four',
    async persona => {
      await expect(authenticate(persona)).rejects.toThrow(
        /x-demo-persona must be one of/,
      );
    },
  );
});
