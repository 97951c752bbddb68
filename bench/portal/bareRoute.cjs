const {
  coreServices,
  createBackendPlugin,
} = require('@backstage/backend-plugin-api');
const { NotAllowedError } = require('@backstage/errors');
const {
  organizationReadPermission,
} = require('backstage-plugin-cloudtrail-organizations-common');
const express = require('express');

/**
 * What a route of a Backstage backend does that is not open to everybody: it authenticates, asks the permission
 * framework, and answers, without audit, database or schema. By default it asks one question and answers nothing;
 * `?asks=` and `?bytes=` are how many questions it asks and how long its answer is.
 */
module.exports = createBackendPlugin({
  pluginId: 'bench',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ httpAuth, httpRouter, permissions }) {
        const router = express.Router();
        router.get('/bare', (req, res, next) => {
          answer(req, res).catch(next);
        });
        httpRouter.use(router);

        async function answer(req, res) {
          const credentials = await httpAuth.credentials(req, {
            allow: ['user'],
          });
          const asks = Number(req.query.asks ?? 1);
          const bytes = Number(req.query.bytes ?? 2);
          const [decision] = await permissions.authorizeConditional(
            new Array(asks).fill({ permission: organizationReadPermission }),
            { credentials },
          );
          if (decision.result === 'DENY') throw new NotAllowedError('No');
          res.type('json').send(`"${'x'.repeat(Math.max(0, bytes - 2))}"`);
        }
      },
    });
  },
});
