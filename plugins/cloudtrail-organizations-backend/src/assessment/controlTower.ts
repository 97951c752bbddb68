import type {
  Trail,
  TrustedAccess,
} from 'backstage-plugin-cloudtrail-organizations-common';

/** As Control Tower names its trail: `aws-controltower-BaselineCloudTrail`. */
const CONTROL_TOWER_NAME = /^aws-controltower-/;

/**
 * Whether AWS Control Tower owns a trail: `yes` by the trail's name; `maybe` where Control Tower is enabled in the
 * organization, whose landing zone may have given the trail another name.
 *
 * @param trustedAccess - undefined where it is not known
 */
export function ownsTrail(
  { name }: Pick<Trail, 'name'>,
  trustedAccess: Pick<TrustedAccess, 'controlTower'> | undefined,
): 'yes' | 'maybe' | 'no' {
  if (CONTROL_TOWER_NAME.test(name)) return 'yes';
  return trustedAccess?.controlTower ? 'maybe' : 'no';
}
