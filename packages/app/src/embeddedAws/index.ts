export { embeddedAwsPlugin as default } from './plugin';
