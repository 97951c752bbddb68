import { notSimulatedIn, type PolicyDocument } from '../world/identity/policy';

/**
 * A policy of a scenario, all of which is evaluated here.
 * @param owner - whose it is, for the sentence: `the role Portal`
 * @throws Error with a sentence that names what is not
 */
export function simulatedPolicy(
  policy: PolicyDocument,
  owner: string,
): PolicyDocument {
  const [unknown] = notSimulatedIn(policy);
  if (unknown)
    throw new Error(
      `The policy of ${owner} says something that is not simulated: ${unknown}.`,
    );
  return policy;
}
