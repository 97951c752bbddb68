/** Versions of the CIS AWS Foundations Benchmark whose control ids are shown. */
const CIS_VERSIONS = ['3.0.0', '5.0.0', '7.0.0'] as const;

/**
 * The ids of the same control in the versions of the CIS AWS Foundations Benchmark.
 *
 * @param section3 - in 3.0.0 and 5.0.0
 * @param section4 - in 7.0.0, which moved logging from section 3 to 4
 */
export function cis(section3: string, section4: string): string[] {
  return CIS_VERSIONS.map(
    version => `CIS ${version} ${version === '7.0.0' ? section4 : section3}`,
  );
}
