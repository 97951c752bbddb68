import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authBackend from '@backstage/plugin-auth-backend';
import { demoAuthModule } from './module';

describe('the demo sign-in', () => {
  const nodeEnv = process.env.NODE_ENV;
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: nodeEnv });
  });

  it.each(['production', 'test', ''])(
    'does not start where NODE_ENV is %p',
    async value => {
      Object.assign(process.env, { NODE_ENV: value });
      await expect(
        startTestBackend({
          features: [
            authBackend,
            demoAuthModule,
            mockServices.rootConfig.factory({
              data: {
                app: { baseUrl: 'http://localhost:3000' },
                auth: { providers: { demo: {} } },
              },
            }),
          ],
        }),
      ).rejects.toThrow(/'demo' signs in without a password/);
    },
  );
});
