/**
 * The backend of the cloudtrail-organizations plugin.
 *
 * @packageDocumentation
 */
export { cloudtrailOrganizationsPlugin as default } from './plugin';
