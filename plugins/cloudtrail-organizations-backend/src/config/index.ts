export { readPluginConfig } from './readPluginConfig';
export type { OrganizationConfig, PluginConfig, ReadingAccount } from './types';
