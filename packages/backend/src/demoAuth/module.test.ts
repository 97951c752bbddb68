import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authBackend from '@backstage/plugin-auth-backend';
import { demoAuthModule } from './module';

describe('the demo sign-in', () => {
  const nodeEnv = process.env.NODE_ENV;
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: nodeEnv });
  });

  const start = (providers: object) =>
    startTestBackend({
      features: [
        authBackend,
        demoAuthModule,
        mockServices.rootConfig.factory({
          data: {
            app: { baseUrl: 'http://localhost:3000' },
            auth: { providers },
          },
        }),
      ],
    });

  it.each(['production', 'test', ''])(
    'does not start where NODE_ENV is %p',
    async value => {
      Object.assign(process.env, { NODE_ENV: value });
      await expect(start({ demo: {} })).rejects.toThrow(
        /'demo' signs in without a password/,
      );
    },
  );

  it('stands aside in production where it is not configured', async () => {
    Object.assign(process.env, { NODE_ENV: 'production' });
    const { server } = await start({});
    const answer = await fetch(
      `http://localhost:${server.port()}/api/auth/demo/refresh`,
      { headers: { 'x-demo-persona': 'acme-admin' } },
    );
    expect(answer.status).toBe(404);
  });
});
