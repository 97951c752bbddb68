import { createApp } from '@backstage/frontend-defaults';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { embeddedAwsPlugin } from './embeddedAws';
import { navigationModule } from './navigation';
import { signInModule } from './signIn';

// The cloudtrail-organizations plugin is not named here: `app.packages: all` discovers it.
export default createApp({
  features: [catalogPlugin, embeddedAwsPlugin, navigationModule, signInModule],
});
