import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SidebarContent } from './Sidebar';

export const navigationModule = createFrontendModule({
  pluginId: 'app',
  extensions: [SidebarContent],
});
