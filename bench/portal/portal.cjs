/*
 * The backend that is measured: the plugin as it is shipped, with sign-in, permissions and the demo's policy, and
 * beside them the bare route. Runs from the sources, through the transform that Backstage's own `package start` uses.
 */
require('@backstage/cli/config/nodeTransform.cjs');

// AWS's documented rates would make 2,500 pages take ten minutes, which is not what serving is measured by.
if (process.env.BENCH_RATE_BUDGET === 'off') {
  const {
    RateBudget,
  } = require('../../plugins/cloudtrail-organizations-backend/src/aws/rates');
  RateBudget.prototype.schedule = (_account, _call, request) => request();
}

const { createBackend } = require('@backstage/backend-defaults');

const backend = createBackend();
backend.add(require('@backstage/plugin-auth-backend'));
backend.add(require('./signIn.cjs'));
backend.add(require('@backstage/plugin-permission-backend'));
backend.add(require('../../packages/backend/src/permissionPolicy'));
backend.add(require('backstage-plugin-cloudtrail-organizations-backend'));
backend.add(require('./bareRoute.cjs'));
backend.start();
