/** What the plugin itself says of trails, their buckets and event data stores, in English. */
export const trailsMessages = {
  trails: {
    heading: 'Organization trails',
    members:
      'Member accounts see these trails. They cannot change or delete them, and by default they cannot read their log files in the S3 bucket.',
    none: 'No organization trail was observed.',
    accountHeading: 'Account-level trails of the management account',
    accountText:
      'These are account-level: they are not applied to member accounts. A trail that was an organization trail is here after trusted access was disabled.',
    unknown: 'The trails are unknown.',
    region: 'Home Region',
    multiRegion: 'Multi-Region',
    logging: 'Logging',
    validation: 'Log file validation',
    encryption: 'Encryption',
    sseS3: 'SSE-S3',
    sseKms: 'SSE-KMS, {{key}}',
    destination: 'S3 bucket',
    cloudWatchLogs: 'CloudWatch Logs',
    lastDelivery: 'Last delivery',
    deliveryError: 'Delivery error',
    lastDigest: 'Last digest',
    digestError: 'Digest error',
    managementEvents: 'Management events',
    events: {
      all: 'all, read and write',
      some: 'some only',
      none: 'none',
    },
    excluded: 'without {{sources}}',
    advanced: 'advanced event selectors',
    unknownBecause: 'unknown: {{cause}}',
  },
} as const;
