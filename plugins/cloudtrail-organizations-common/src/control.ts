import type { AnyObservation, Terms } from './knowing';
import type { Facts } from './observation';
import type { ControlVerdict, Sentence, Severity } from './types';

/**
 * One rule that judges facts, and never meets one that is not known. Pure: the same facts give the same verdict.
 *
 * @public
 */
export interface Control<F extends keyof Facts = keyof Facts> {
  /** Stable and unique, in lower case with hyphens: waivers and history hang on it. */
  id: string;
  /** What the rule demands, in a few words. */
  title: Sentence;
  /** How much a failure matters. */
  severity: Severity;
  /** Controls of standards that ask the same: `FSBP CloudTrail.1`, `CIS 3.0.0 3.1`. */
  standards: readonly string[];
  /** The facts that decide. Where one is not known the verdict is `unknown`, and `judge` is not asked. */
  facts: readonly F[];
  /** One verdict on the organization, or one on each resource that is concerned; none where nothing is. */
  judge(facts: Pick<Facts, F>, terms: ControlTerms): Verdict | Verdict[];
}

/**
 * What a control says of the organization or of one resource.
 *
 * @public
 */
export interface Verdict {
  /** `unknown` where what is nested in a fact could not be seen: never `pass` for want of knowledge. */
  result: ControlVerdict;
  /** Why, in one sentence. */
  because: Sentence;
  /** What to do about it. */
  remedy?: Sentence;
  /** The ARN or account id that is judged, where it is not the organization. */
  resource?: string;
  /** Observations nested in a fact that decided too, by a name such as `trails.status`. */
  evidence?: Record<string, AnyObservation<unknown>>;
}

/**
 * What a control judges by, besides facts: time, and what the configuration says of the organization.
 *
 * @public
 */
export interface ControlTerms extends Terms {
  organization: {
    /** As configured. */
    name: string;
    /** 12 digits. */
    managementAccountId: string;
    /** Whose eyes the facts were seen with: the management account's, or a delegated administrator's. */
    observingAccountId: string;
    /** `aws`, `aws-cn` or `aws-us-gov`. */
    partition: string;
    /** Where its trails live. */
    homeRegion: string;
    /** The Regions in which delivery is looked at. */
    regions: readonly string[];
    /** The account ids that may be delegated administrators for CloudTrail; undefined where nobody said. */
    expectedDelegatedAdministrators?: readonly string[];
  };
}
