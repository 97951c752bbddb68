import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { demoFeatures } from './demoFeatures';
import { navigationModule } from './navigation';

// The cloudtrail-organizations plugin is not named here: `app.packages: all` discovers it.
export default createApp({
  features: [catalogPlugin, demoFeatures, navigationModule],
});
