import type { RestBindings } from '../../protocol/restBindings';

/** How S3's calls travel. Source: the http traits of S3's service model, version 2006-03-01. */
export const S3_BINDINGS: RestBindings = {
  headers: { 'x-amz-expected-bucket-owner': 'ExpectedBucketOwner' },

  subresources: {
    'list-type': 'GET',
    'object-lock': 'GET PUT',
    accelerate: 'GET PUT',
    acl: 'GET PUT',
    analytics: 'DELETE GET PUT',
    cors: 'DELETE GET PUT',
    delete: 'POST',
    encryption: 'DELETE GET PUT',
    'intelligent-tiering': 'DELETE GET PUT',
    inventory: 'DELETE GET PUT',
    lifecycle: 'DELETE GET PUT',
    location: 'GET',
    logging: 'GET PUT',
    metrics: 'DELETE GET PUT',
    notification: 'GET PUT',
    ownershipControls: 'DELETE GET PUT',
    policy: 'DELETE GET PUT',
    policyStatus: 'GET',
    publicAccessBlock: 'DELETE GET PUT',
    replication: 'DELETE GET PUT',
    requestPayment: 'GET PUT',
    tagging: 'DELETE GET PUT',
    uploads: 'GET',
    versioning: 'GET PUT',
    versions: 'GET',
    website: 'DELETE GET PUT',
  },

  operations: {
    CreateBucket: {
      method: 'PUT',
      headers: {
        'x-amz-acl': 'ACL',
        'x-amz-object-ownership': 'ObjectOwnership',
        'x-amz-bucket-object-lock-enabled': 'ObjectLockEnabledForBucket',
        'x-amz-bucket-namespace': 'BucketNamespace',
      },
      body: {
        member: 'CreateBucketConfiguration',
        kind: 'xml',
        optional: true,
      },
      answer: {
        headers: { Location: 'location', BucketArn: 'x-amz-bucket-arn' },
      },
    },
    HeadBucket: {
      method: 'HEAD',
      answer: {
        headers: {
          BucketArn: 'x-amz-bucket-arn',
          BucketRegion: 'x-amz-bucket-region',
          AccessPointAlias: 'x-amz-access-point-alias',
        },
      },
    },
    ListObjectsV2: {
      method: 'GET',
      subresource: 'list-type=2',
      query: {
        'continuation-token': 'ContinuationToken',
        delimiter: 'Delimiter',
        'encoding-type': 'EncodingType',
        'fetch-owner': 'FetchOwner',
        'max-keys': 'MaxKeys',
        prefix: 'Prefix',
        'start-after': 'StartAfter',
      },
      answer: {
        headers: { BucketRegion: 'x-amz-bucket-region' },
        root: 'ListBucketResult',
      },
    },
    GetBucketAcl: {
      method: 'GET',
      subresource: 'acl',
      answer: { root: 'AccessControlPolicy' },
    },
    GetBucketEncryption: {
      method: 'GET',
      subresource: 'encryption',
      answer: { root: 'ServerSideEncryptionConfiguration' },
    },
    GetBucketLifecycleConfiguration: {
      method: 'GET',
      subresource: 'lifecycle',
      answer: {
        headers: {
          TransitionDefaultMinimumObjectSize:
            'x-amz-transition-default-minimum-object-size',
        },
        root: 'LifecycleConfiguration',
      },
    },
    GetBucketLocation: {
      method: 'GET',
      subresource: 'location',
      answer: { root: 'LocationConstraint' },
    },
    GetBucketLogging: {
      method: 'GET',
      subresource: 'logging',
      answer: { root: 'BucketLoggingStatus' },
    },
    GetBucketPolicy: {
      method: 'GET',
      subresource: 'policy',
      answer: { text: 'Policy' },
    },
    GetBucketPolicyStatus: {
      method: 'GET',
      subresource: 'policyStatus',
      answer: { root: 'PolicyStatus' },
    },
    GetBucketVersioning: {
      method: 'GET',
      subresource: 'versioning',
      answer: { root: 'VersioningConfiguration' },
    },
    GetObjectLockConfiguration: {
      method: 'GET',
      subresource: 'object-lock',
      answer: { root: 'ObjectLockConfiguration' },
    },
    GetPublicAccessBlock: {
      method: 'GET',
      subresource: 'publicAccessBlock',
      answer: { root: 'PublicAccessBlockConfiguration' },
    },
    PutBucketEncryption: {
      method: 'PUT',
      subresource: 'encryption',
      body: {
        member: 'ServerSideEncryptionConfiguration',
        kind: 'xml',
        lists: ['Rule', 'EncryptionType'],
      },
    },
    PutBucketLifecycleConfiguration: {
      method: 'PUT',
      subresource: 'lifecycle',
      headers: {
        'x-amz-transition-default-minimum-object-size':
          'TransitionDefaultMinimumObjectSize',
      },
      body: {
        member: 'LifecycleConfiguration',
        kind: 'xml',
        lists: ['Rule', 'Transition', 'NoncurrentVersionTransition'],
      },
      answer: {
        headers: {
          TransitionDefaultMinimumObjectSize:
            'x-amz-transition-default-minimum-object-size',
        },
      },
    },
    PutBucketPolicy: {
      method: 'PUT',
      subresource: 'policy',
      headers: {
        'x-amz-confirm-remove-self-bucket-access':
          'ConfirmRemoveSelfBucketAccess',
      },
      body: { member: 'Policy', kind: 'text' },
      answer: { status: 204 },
    },
    PutBucketVersioning: {
      method: 'PUT',
      subresource: 'versioning',
      headers: { 'x-amz-mfa': 'MFA' },
      body: { member: 'VersioningConfiguration', kind: 'xml' },
    },
    PutPublicAccessBlock: {
      method: 'PUT',
      subresource: 'publicAccessBlock',
      body: { member: 'PublicAccessBlockConfiguration', kind: 'xml' },
    },
  },
};
