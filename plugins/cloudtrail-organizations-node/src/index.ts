/**
 * What other backend code may use of the cloudtrail-organizations plugin: the resource that permissions are asked
 * about, rules and conditions over it, a ready-made permission policy, and the extension point for controls.
 *
 * @packageDocumentation
 */
export * from './controls';
export * from './permissions';
export { POSTURE_CHANGED_TOPIC, type PostureChangedEvent } from './events';
