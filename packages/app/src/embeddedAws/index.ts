export { embeddedAwsPlugin } from './plugin';
