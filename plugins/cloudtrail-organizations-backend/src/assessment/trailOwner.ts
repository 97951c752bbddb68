import {
  type Sentence,
  say,
  type Tag,
  type Trail,
  type TrailOwner,
  type TrustedAccess,
} from 'backstage-plugin-cloudtrail-organizations-common';
import { ownsTrail } from './controlTower';

type Described = Pick<Trail, 'name'> & {
  tags?: { value?: Tag[] };
};

/** Source: landing-zone-accelerator-on-aws, its organizations stack, and the tag that it puts on its resources. */
const ACCELERATOR_NAME = /^AWSAccelerator-Organizations-CloudTrail$/;
const ACCELERATOR_STACK = /^AWSAccelerator-/;

/** Source: AWS Control Tower user guide, the stack sets of a landing zone. */
const CONTROL_TOWER_STACK = /^(StackSet-)?AWSControlTowerBP-/;

/** Tags that people have Terraform put on what it makes; it puts none by itself. */
const TERRAFORM_KEY = /^(terraform|tf)([-_:/. ]|$)/i;
const TERRAFORM_VALUE = /^(hashicorp[-_ ]?)?(terraform|opentofu)\b/i;
const SAYS_BY_WHOM =
  /^(managed|created|provisioned|deployed|maintained)[-_ ]?(by|with)$|^(provisioner|tool|iac)$/i;

/**
 * What made a trail and looks after it, from its name, its tags and the services with trusted access; undefined where
 * nobody is known. What was seen decides, however long ago: a trail does not change its owner from hour to hour.
 *
 * @param trustedAccess - undefined where it is not known
 */
export function trailOwner(
  trail: Described,
  trustedAccess: Pick<TrustedAccess, 'controlTower'> | undefined,
): TrailOwner | undefined {
  const { name } = trail;
  const tags = trail.tags?.value ?? [];
  const stack = tags.find(
    ({ key }) => key === 'aws:cloudformation:stack-name',
  )?.value;
  const controlTower = ownsTrail(trail, trustedAccess);
  if (
    controlTower === 'yes' ||
    (stack !== undefined && CONTROL_TOWER_STACK.test(stack))
  ) {
    return owner(
      'controlTower',
      true,
      say('controlTower.owns', { trail: name }),
    );
  }
  if (
    ACCELERATOR_NAME.test(name) ||
    (stack !== undefined && ACCELERATOR_STACK.test(stack)) ||
    tags.some(({ key, value }) => key === 'Accelerator' && value !== '')
  ) {
    return owner(
      'landingZoneAccelerator',
      true,
      say('owner.landingZoneAccelerator', { trail: name }),
    );
  }
  if (stack !== undefined) {
    // Only AWS itself can put a tag that begins with aws: there.
    return owner(
      'cloudFormation',
      true,
      say('owner.cloudFormation', { trail: name, stack }),
    );
  }
  const terraform = tags.find(saysTerraform);
  if (terraform) {
    return owner(
      'terraform',
      false,
      say('owner.terraform', { trail: name, ...terraform }),
    );
  }
  return controlTower === 'maybe'
    ? owner('controlTower', false, say('controlTower.mayOwn', { trail: name }))
    : undefined;
}

function owner(
  by: TrailOwner['by'],
  certain: boolean,
  message: Sentence,
): TrailOwner {
  return { by, certain, message };
}

function saysTerraform({ key, value }: Tag): boolean {
  return SAYS_BY_WHOM.test(key)
    ? TERRAFORM_VALUE.test(value)
    : TERRAFORM_KEY.test(key) && !/^(false|no|0)$/i.test(value);
}
