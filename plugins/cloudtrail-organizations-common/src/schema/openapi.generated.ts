// Generated from openapi.yaml by scripts/generate-openapi.mjs. Do not edit.

export interface paths {
    "/organizations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The organizations that the caller may read */
        get: operations["ListOrganizations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The posture of one organization, from its latest snapshot */
        get: operations["GetOrganization"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * @description The posture observed now; concurrent requests share one observation. Within `observation.minRefreshInterval`
         *     (10 seconds by default) of the organization's last observation that one is answered again, or the error that
         *     it ended with: `observedAt` says how old it is.
         */
        post: operations["RefreshOrganization"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}/access": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description Each AWS call that the portal needs to observe the organization: for what, whether it was allowed as last
         *     seen, and the exact statement to add where it was not. A refresh checks again.
         */
        get: operations["GetAccess"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description A page of the organization's accounts with their coverage. E-mails are not searched. */
        get: operations["ListAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The roots and organizational units, each after its parent, with the number of accounts below it */
        get: operations["ListUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}/findings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What the controls say, the most severe first */
        get: operations["ListFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}/findings/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description All findings as a file */
        get: operations["ExportFindings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * @description One ZIP for an auditor: posture, findings, evidence, accounts, who exported, when, and a manifest with the
         *     SHA-256 of each file.
         */
        get: operations["ExportForAuditor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}/waivers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The organization's waivers, those that have expired included, the newest first */
        get: operations["ListWaivers"];
        put?: never;
        /** @description Accepts a finding until a day, for a reason. A waiver changes no verdict and no state. */
        post: operations["WaiveFinding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}/waivers/{waiverId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** @description Ends a waiver now. It stays in the list, with who ended it. */
        delete: operations["RevokeWaiver"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The organization's posture over time, as it was observed */
        get: operations["GetHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description What changed and when it was first seen so, the newest first */
        get: operations["ListChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description The posture over time of all organizations that the caller may read, added up */
        get: operations["GetHistoryOfAll"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description Past and running operations, newest first */
        get: operations["ListOperations"];
        put?: never;
        /** @description Plan an operation (dryRun) or start it */
        post: operations["StartOperation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organizations/{organization}/operations/{operationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One operation, step by step */
        get: operations["GetOperation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description One account, by the organization that it is a member of */
        get: operations["GetAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ErrorBody: {
            error: {
                name: string;
                message: string;
            } & {
                [key: string]: unknown;
            };
            request?: {
                [key: string]: unknown;
            };
            response: {
                statusCode: number;
            };
        } & {
            [key: string]: unknown;
        };
        /** @description One sentence for a person. `text` is its English; `key` and `params` let a client say it in another language. */
        Sentence: {
            text: string;
            key: string;
            params: {
                [key: string]: string | number;
            };
        };
        /** @description Where the AWS calls go. Where that is not AWS's own endpoint every page says so. */
        Endpoint: {
            custom: boolean;
            /** @description The endpoint, where it is not AWS's own */
            url?: string;
        };
        /** @enum {string} */
        OrganizationState: "active" | "incomplete" | "failing" | "disabled" | "unknown";
        /** @enum {string} */
        OperationKind: "enable-trusted-access" | "disable-trusted-access";
        /** @enum {string} */
        OperationStatus: "planned" | "awaiting-approval" | "running" | "succeeded" | "failed" | "interrupted" | "cancelled";
        /** @description Whether the caller may start this operation, from permissions, managementAccountAdmins and configuration together */
        AllowedOperation: {
            kind: components["schemas"]["OperationKind"];
            allowed: boolean;
            /** @description Why not */
            reason?: string;
            message?: components["schemas"]["Sentence"];
        };
        OrganizationSummary: {
            name: string;
            title: string;
            /** @description As observed, o-… */
            organizationId?: string;
            managementAccountId: string;
            /** @enum {string} */
            partition: "aws" | "aws-cn" | "aws-us-gov";
            state: components["schemas"]["OrganizationState"];
            /**
             * Format: date-time
             * @description Since when the organization is in this state
             */
            since?: string;
            /**
             * @description 'aws' where AWS reports that time, 'portal' where it is when the portal first saw the state
             * @enum {string}
             */
            sinceBasis?: "aws" | "portal";
            /** @description Why it is in this state, in one sentence */
            reason: string;
            /** @description What to do next, in one sentence */
            nextStep?: string;
            messages: {
                reason: components["schemas"]["Sentence"];
                nextStep?: components["schemas"]["Sentence"];
            };
            /**
             * Format: date-time
             * @description When the snapshot behind all this was taken
             */
            observedAt?: string;
            /** @description Whether the snapshot is older than staleAfter */
            stale?: boolean;
            lastAttempt?: components["schemas"]["ObservationAttempt"];
            /** @description Whether no operation can be started, by configuration */
            readOnly: boolean;
            trustedAccess?: components["schemas"]["TrustedAccess"];
            /** @description Absent where none was found but not everything could be judged */
            findingCounts?: components["schemas"]["FindingCounts"];
            /** @description Organization trails; absent numbers could not be observed */
            trailCounts: {
                organizationTrails?: number;
                logging?: number;
                delivering?: number;
            };
            trailNames?: string[];
            accounts?: components["schemas"]["AccountCounts"];
            /**
             * Format: date-time
             * @description When the accounts were listed, on a schedule of their own
             */
            accountsObservedAt?: string;
            /** @description Absent where it is not known, or no longer */
            coverage?: components["schemas"]["CoverageCounts"];
            /**
             * Format: date-time
             * @description When the oldest evidence behind the coverage was read
             */
            coverageObservedAt?: string;
            trailOwner?: components["schemas"]["TrailOwner"];
            /** @description Whether the caller may refresh */
            refresh: {
                allowed: boolean;
                reason?: string;
                message?: components["schemas"]["Sentence"];
            };
            operations: components["schemas"]["AllowedOperation"][];
            runningOperation?: {
                id: string;
                kind: components["schemas"]["OperationKind"];
            };
        };
        /** @description The newest attempt to observe, where it failed as a whole and the snapshot is therefore older */
        ObservationAttempt: {
            /** Format: date-time */
            at: string;
            reason: string;
            message: components["schemas"]["Sentence"];
        };
        AccountCounts: {
            total: number;
            /** @description Number of accounts by state */
            byState: {
                [key: string]: number;
            };
        };
        Posture: components["schemas"]["OrganizationSummary"] & {
            observations: components["schemas"]["Observations"];
            /** @description The chain of dependency, top to bottom */
            checklist: components["schemas"]["ChecklistRow"][];
            trails: components["schemas"]["Trail"][];
            findings: components["schemas"]["Finding"][];
            /** @description The configured Regions in which each organization trail's status is observed */
            regions: string[];
            inventory: components["schemas"]["InventoryProgress"];
            /** @description Whether the caller may waive findings */
            waive: {
                allowed: boolean;
                reason?: string;
                message?: components["schemas"]["Sentence"];
            };
            managementAccountAdmins: string[];
            cloudTrailAdmins: string[];
            endpoint: components["schemas"]["Endpoint"];
        };
        /** @description Open findings by severity */
        FindingCounts: {
            critical: number;
            high: number;
            medium: number;
            low: number;
            /** @description True where not everything could be judged: there may be more */
            atLeast?: boolean;
        };
        /** @enum {string} */
        Severity: "critical" | "high" | "medium" | "low";
        /** @enum {string} */
        ControlVerdict: "pass" | "fail" | "unknown" | "notApplicable";
        /** @description What a control says of the organization, or of one resource in it, with its evidence */
        Finding: {
            /** @description The control's id, and the resource's after a colon: stable */
            id: string;
            controlId: string;
            title: components["schemas"]["Sentence"];
            severity: components["schemas"]["Severity"];
            /** @description Controls of standards that ask the same: FSBP CloudTrail.1, CIS 3.0.0 3.1, … */
            standards: string[];
            verdict: components["schemas"]["ControlVerdict"];
            /** @description An ARN or account id */
            resource?: string;
            message: components["schemas"]["Sentence"];
            remedy?: components["schemas"]["Sentence"];
            /** @description The facts that decided, by which call and when they were seen */
            evidence: {
                fact: string;
                action: string;
                outcome: components["schemas"]["ObservationOutcome"];
                /** Format: date-time */
                observedAt: string;
            }[];
            /**
             * Format: date-time
             * @description When the portal first saw this verdict
             */
            since?: string;
            waiver?: components["schemas"]["Waiver"];
        };
        FindingsPage: {
            items: components["schemas"]["Finding"][];
            totalItems: number;
            nextCursor?: string;
            /** @description Number of findings by verdict, whatever was asked for */
            counts: {
                pass: number;
                fail: number;
                unknown: number;
                notApplicable: number;
            };
            /** Format: date-time */
            observedAt?: string;
            endpoint: components["schemas"]["Endpoint"];
        };
        WaiverRequest: {
            findingId: string;
            reason: string;
            /**
             * Format: date-time
             * @description In the future, and at most a year away
             */
            expiresAt: string;
        };
        /** @description A finding that an administrator accepts until a day, for a reason */
        Waiver: {
            id: string;
            findingId: string;
            controlId: string;
            reason: string;
            /** @description A user entity reference */
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** @enum {string} */
            status: "inForce" | "expired" | "revoked";
            revokedBy?: string;
            /** Format: date-time */
            revokedAt?: string;
        };
        /**
         * @description delivering: a log or digest of the account was seen, no older than the grace. silent: in the organization
         *     longer than the grace, and nothing within it. uncovered: no organization trail logs it. unverified: everything
         *     is set right, but no evidence could be read or is due yet; not counted as covered. suspended: not active.
         *     unknown: it could not be observed.
         * @enum {string}
         */
        CoverageVerdict: "delivering" | "silent" | "uncovered" | "unverified" | "suspended" | "unknown";
        AccountCoverage: {
            verdict: components["schemas"]["CoverageVerdict"];
            message: components["schemas"]["Sentence"];
            /**
             * Format: date-time
             * @description When the portal first saw this verdict
             */
            since?: string;
            /**
             * Format: date-time
             * @description The time in the name of the newest log or digest that was seen
             */
            newestAt?: string;
            /**
             * @description What the newest object is
             * @enum {string}
             */
            evidence?: "digest" | "log";
            /** @description Where the newest object is from */
            region?: string;
            /** @description As the digest names it */
            trailName?: string;
            /** @description The Regions of which anything was seen, and the newest of each that was looked for */
            regions?: {
                region: string;
                /** Format: date-time */
                newestAt?: string;
            }[];
            /**
             * Format: date-time
             * @description When the evidence was looked for
             */
            checkedAt?: string;
        };
        /** @description Number of accounts by coverage; covered are the delivering ones of the active ones */
        CoverageCounts: {
            active: number;
            delivering: number;
            silent: number;
            uncovered: number;
            unverified: number;
            suspended: number;
            unknown: number;
        };
        /** @description How far the listing of the accounts and the search for evidence are */
        InventoryProgress: {
            accounts: components["schemas"]["PassProgress"];
            coverage: components["schemas"]["PassProgress"];
        };
        PassProgress: {
            /** @enum {string} */
            status: "never" | "running" | "complete" | "failed";
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description Accounts so far */
            done: number;
            /** @description Accounts to expect; absent where nobody knows */
            total?: number;
            /** @description Requests to AWS of this pass: ListAccounts, or LIST requests to S3 */
            requests: number;
            message?: components["schemas"]["Sentence"];
        };
        AccountItem: {
            accountId: string;
            name: string;
            /** @description Only with showAccountEmails */
            email?: string;
            state: string;
            /** Format: date-time */
            joinedAt?: string;
            joinedMethod?: string;
            isManagementAccount: boolean;
            parentId?: string;
            /** @description Names from the root to the parent */
            path?: string[];
            /** Format: date-time */
            seenAt: string;
            coverage: components["schemas"]["AccountCoverage"];
        };
        AccountsPage: {
            items: components["schemas"]["AccountItem"][];
            totalItems: number;
            nextCursor?: string;
            previousCursor?: string;
            endpoint: components["schemas"]["Endpoint"];
        };
        Unit: {
            id: string;
            parentId?: string;
            name: string;
            isRoot: boolean;
            /** @description Below it, at any depth */
            accounts: number;
            active: number;
            delivering: number;
        };
        UnitsList: {
            items: components["schemas"]["Unit"][];
            /** Format: date-time */
            observedAt?: string;
            message?: components["schemas"]["Sentence"];
            endpoint: components["schemas"]["Endpoint"];
        };
        AccessReport: {
            /** Format: date-time */
            observedAt?: string;
            calls: components["schemas"]["NeededCall"][];
            /** @description The policies to have, by account; the statements to add to each where one is missing */
            statements: {
                accountId: string;
                /** @description An IAM policy statement */
                statement: {
                    [key: string]: unknown;
                };
            }[];
            endpoint: components["schemas"]["Endpoint"];
        };
        NeededCall: {
            action: string;
            /** @description Whose credentials it needs */
            accountId: string;
            /** @description A bucket, where it needs one */
            resource?: string;
            purpose: components["schemas"]["Sentence"];
            /**
             * @description As seen in the newest observation; unknown where it was not tried or nobody answered
             * @enum {string}
             */
            verdict: "allowed" | "denied" | "unknown" | "notNeeded";
            /** Format: date-time */
            observedAt?: string;
            message?: components["schemas"]["Sentence"];
        };
        PostureHistory: {
            /** @description The oldest first; each holds until the next */
            points: components["schemas"]["PosturePoint"][];
            endpoint: components["schemas"]["Endpoint"];
        };
        /** @description What could not be observed is left out */
        PosturePoint: {
            /** Format: date-time */
            at: string;
            state?: components["schemas"]["OrganizationState"];
            activeAccounts?: number;
            coveredAccounts?: number;
            findings?: components["schemas"]["FindingCounts"];
        };
        Change: {
            subject: string;
            /**
             * Format: date-time
             * @description First seen so
             */
            at: string;
            /** @description A state, verdict or outcome; of a fact 'changed' or how it could not be seen */
            value: string;
            message?: components["schemas"]["Sentence"];
            /** @description Of a fact: what it was seen to be */
            details?: {
                [key: string]: unknown;
            };
        };
        ChangesPage: {
            items: components["schemas"]["Change"][];
            nextCursor?: string;
            endpoint: components["schemas"]["Endpoint"];
        };
        /** @description What made the trail and looks after it; absent where nobody is known */
        TrailOwner: {
            /** @enum {string} */
            by: "controlTower" | "landingZoneAccelerator" | "cloudFormation" | "terraform";
            certain?: boolean;
            message: components["schemas"]["Sentence"];
        };
        ChecklistRow: {
            /** @enum {string} */
            id: "feature-set" | "portal-access" | "trusted-access" | "service-linked-role" | "organization-trail" | "logging" | "delivery" | "accounts" | "member-coverage" | "delegated-administrators";
            /** @enum {string} */
            status: "ok" | "warning" | "bad" | "unknown" | "not-applicable";
            message: components["schemas"]["Sentence"];
            /** Format: date-time */
            since?: string;
            /** Format: date-time */
            observedAt?: string;
            /** @description The IAM actions of the calls behind this row */
            calls: string[];
            remedy?: components["schemas"]["Sentence"];
            warning?: components["schemas"]["Sentence"];
            operation?: components["schemas"]["OperationKind"];
            /** @description The IAM policy statement to add, where a call was denied */
            missingStatement?: {
                [key: string]: unknown;
            };
            /** @description AWS CLI lines that show the same */
            checkYourself: string[];
        };
        /** @enum {string} */
        ObservationOutcome: "observed" | "denied" | "throttled" | "unreachable" | "failed" | "notApplicable";
        /** @description One fact, when and by which call it was seen, or why it could not be */
        ObservationBase: {
            /** @description The IAM action of the call, e.g. organizations:DescribeOrganization */
            action: string;
            outcome: components["schemas"]["ObservationOutcome"];
            /** Format: date-time */
            observedAt: string;
            /** @description Why it could not be seen */
            reason?: string;
            /** @description The IAM action that is missing, where denied */
            missingAction?: string;
            /** @description AWS's own name of the error, where failed */
            error?: string;
            message?: components["schemas"]["Sentence"];
        };
        Observations: {
            callerIdentity: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["CallerIdentity"];
            };
            organization: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["OrganizationFact"];
            };
            trustedAccess: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["TrustedAccess"];
            };
            serviceLinkedRole: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["ServiceLinkedRole"];
            };
            trails: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["Trail"][];
            };
            delegatedAdministrators: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["DelegatedAdministrator"][];
            };
            accounts: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["AccountCounts"];
            };
            eventDataStores: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["EventDataStore"][];
            };
            resourcePolicy: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["ResourcePolicy"];
            };
            buckets: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["TrailBucket"][];
            };
            coverage: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["CoverageCounts"];
            };
        };
        CallerIdentity: {
            account: string;
            arn: string;
            isRoot: boolean;
        };
        OrganizationFact: {
            id: string;
            /** @enum {string} */
            featureSet: "ALL" | "CONSOLIDATED_BILLING";
            managementAccountId: string;
        };
        TrustedAccess: {
            enabled: boolean;
            /** Format: date-time */
            since?: string;
            /** @description Whether controltower.amazonaws.com is among the enabled services; absent where it was not looked for */
            controlTower?: boolean;
            /** @description The other services with trusted access; only for those who may read the organization */
            otherServices?: {
                servicePrincipal: string;
                /** Format: date-time */
                since?: string;
            }[];
        };
        ServiceLinkedRole: {
            exists: boolean;
            arn?: string;
            trustedPrincipals: string[];
        };
        DelegatedAdministrator: {
            accountId: string;
            name?: string;
            /** Format: date-time */
            since?: string;
        };
        Trail: {
            arn: string;
            name: string;
            homeRegion: string;
            isOrganizationTrail: boolean;
            isMultiRegion: boolean;
            logFileValidation: boolean;
            bucket: string;
            keyPrefix?: string;
            kmsKeyId?: string;
            cloudWatchLogsLogGroupArn?: string;
            status: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["TrailStatus"];
            };
            eventSelectors: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["EventSelectors"];
            };
            /** @description In every configured Region, the home Region included; of organization trails only */
            statuses: (components["schemas"]["ObservationBase"] & {
                region: string;
                value?: components["schemas"]["TrailStatus"];
            })[];
            insights: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["Insights"];
            };
            tags: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["Tag"][];
            };
            /**
             * Format: date-time
             * @description When the portal first saw it as an organization trail, where it had seen it as none before
             */
            organizationTrailSince?: string;
            /**
             * Format: date-time
             * @description When the portal last saw it as an organization trail, where it is none any more
             */
            organizationTrailUntil?: string;
            owner?: components["schemas"]["TrailOwner"];
            /** @description Why an account-level trail looks as if it had been an organization trail */
            looksFormer?: components["schemas"]["Sentence"];
        };
        Tag: {
            key: string;
            value: string;
        };
        /** @description Source cloudtrail:GetInsightSelectors; none where Insights is off */
        Insights: {
            types: string[];
        };
        /** @description Source cloudtrail:GetEventDataStore */
        EventDataStore: {
            arn: string;
            name: string;
            isOrganization: boolean;
            isMultiRegion: boolean;
            status: string;
            retentionDays?: number;
            /** @description Whether it ingests management events, which costs as a further copy does */
            logsManagementEvents?: boolean;
            isIngesting?: boolean;
        };
        /** @description Source organizations:DescribeResourcePolicy */
        ResourcePolicy: {
            exists: boolean;
            arn?: string;
            /** @description Whether a Deny in it meets CloudTrail's service-linked role */
            deniesCloudTrail: boolean;
            deniedActions?: string[];
        };
        /** @description A bucket that organization trails deliver to. Every call names the expected owner. */
        TrailBucket: {
            name: string;
            /** @description ARNs */
            trails: string[];
            /** @description The account with whose credentials it was read */
            readAs: string;
            owner: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["BucketOwner"];
            };
            publicAccessBlock: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["PublicAccessBlock"];
            };
            policyStatus: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["BucketPolicyStatus"];
            };
            acl: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["BucketAcl"];
            };
            policy: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["BucketPolicy"];
            };
            encryption: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["BucketEncryption"];
            };
            versioning: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["BucketVersioning"];
            };
            objectLock: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["ObjectLock"];
            };
            lifecycle: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["BucketLifecycle"];
            };
            logging: components["schemas"]["ObservationBase"] & {
                value?: components["schemas"]["BucketLogging"];
            };
        };
        /** @description The account that a call with ExpectedBucketOwner confirmed */
        BucketOwner: {
            accountId: string;
            region?: string;
            /** @description Whether the account is one of the organization; absent where the inventory does not say */
            inOrganization?: boolean;
        };
        PublicAccessBlock: {
            blockPublicAcls: boolean;
            ignorePublicAcls: boolean;
            blockPublicPolicy: boolean;
            restrictPublicBuckets: boolean;
        };
        BucketPolicyStatus: {
            isPublic: boolean;
        };
        BucketAcl: {
            /** @description Permissions that everyone, or every AWS user, has */
            publicGrants: string[];
        };
        /** @description Whether the policy admits what each organization trail writes */
        BucketPolicy: {
            exists: boolean;
            trails: {
                arn: string;
                /** @description s3:GetBucketAcl */
                aclCheck: boolean;
                /** @description AWSLogs/ and the management account id */
                accountPrefix: boolean;
                /** @description AWSLogs/ and the organization id */
                organizationPrefix: boolean;
                /** @description Whether every statement for CloudTrail is bound by aws:SourceArn to the trail */
                namesSourceArn: boolean;
            }[];
        };
        BucketEncryption: {
            /** @description AES256, aws:kms, aws:kms:dsse */
            algorithm: string;
            kmsKeyId?: string;
        };
        BucketVersioning: {
            enabled: boolean;
            mfaDelete?: boolean;
        };
        ObjectLock: {
            enabled: boolean;
            mode?: string;
            days?: number;
        };
        /** @description The shortest time after which a rule deletes logs */
        BucketLifecycle: {
            expiresAfterDays?: number;
        };
        /** @description Server access logging */
        BucketLogging: {
            targetBucket?: string;
        };
        /** @description As GetTrailStatus answers in the home Region. A time is proof of delivery; the absence of an error is not. */
        TrailStatus: {
            isLogging: boolean;
            /** Format: date-time */
            startLoggingTime?: string;
            /** Format: date-time */
            stopLoggingTime?: string;
            /** Format: date-time */
            latestDeliveryTime?: string;
            latestDeliveryError?: string;
            /** Format: date-time */
            latestDigestDeliveryTime?: string;
            latestDigestDeliveryError?: string;
            /** Format: date-time */
            latestCloudWatchLogsDeliveryTime?: string;
            latestCloudWatchLogsDeliveryError?: string;
        };
        EventSelectors: {
            /**
             * @description 'all' is read and write management events with no excluded source
             * @enum {string}
             */
            managementEvents: "all" | "some" | "none";
            excludedEventSources: string[];
            advanced: boolean;
            /** @description Whether the object-level events of all S3 buckets are logged; absent where that was not looked for */
            s3ObjectEvents?: {
                read: boolean;
                write: boolean;
            };
        };
        OperationRequest: {
            kind: components["schemas"]["OperationKind"];
            /** @description The kinds of today need none */
            parameters?: Record<string, never>;
            confirmation?: string;
            reason?: string;
            planHash?: string;
            dryRun?: boolean;
        };
        Operation: {
            /** @description Absent for a dry run */
            id?: string;
            organization: string;
            kind: components["schemas"]["OperationKind"];
            status: components["schemas"]["OperationStatus"];
            plan: components["schemas"]["OperationPlan"];
            steps: components["schemas"]["OperationStep"][];
            /** @description Predicted beside observed, once the operation has looked */
            effects?: components["schemas"]["OperationEffect"][];
            /** @description False where everything was already so */
            changed?: boolean;
            outcome?: components["schemas"]["Sentence"];
            comeBack?: components["schemas"]["Sentence"][];
            /** @description Entity reference of the user */
            requestedBy?: string;
            /** @description The service that acted on behalf of the user */
            actor?: string;
            /** Format: date-time */
            requestedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            /** @description Why, as the person gave it */
            reason?: string;
            /** @description The name under which AWS CloudTrail records the person */
            sourceIdentity?: string;
            endpoint: components["schemas"]["Endpoint"];
        };
        OperationPlan: {
            hash: string;
            /** @description False where there is nothing to change */
            changes: boolean;
            /**
             * Format: date-time
             * @description The age of the facts behind the plan
             */
            observedAt?: string;
            preconditions: {
                id: string;
                /** @enum {string} */
                holds: "yes" | "no" | "unknown";
                message: components["schemas"]["Sentence"];
            }[];
            effects: components["schemas"]["OperationEffect"][];
            steps: {
                id: string;
                title: string;
                message: components["schemas"]["Sentence"];
                call: string;
                /** @description Whether it will change anything now */
                changes: boolean;
            }[];
            /** @description AWS CLI lines that do the same */
            cli: string[];
            /** @description IAM actions that the operator role uses */
            actions: string[];
            /** @description Who will be told */
            notifies?: string[];
        };
        OperationEffect: {
            id: string;
            /** @enum {string} */
            kind: "removed" | "changed" | "added" | "kept" | "warning";
            text: string;
            message: components["schemas"]["Sentence"];
            observed?: {
                /** @enum {string} */
                result: "observed" | "not-observed" | "not-visible";
                /** Format: date-time */
                at: string;
                message?: components["schemas"]["Sentence"];
            };
        };
        OperationStep: {
            id: string;
            title: string;
            message: components["schemas"]["Sentence"];
            call: string;
            /** @enum {string} */
            status: "pending" | "running" | "succeeded" | "skipped" | "failed";
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            endedAt?: string;
            detail?: components["schemas"]["Sentence"];
            error?: string;
            /** @description Text to copy, where the step could not deliver it itself */
            copy?: string;
        };
        AccountMembership: {
            accountId: string;
            /** @description Only for those who may read the organization */
            name?: string;
            /** @description As AWS Organizations names it: ACTIVE, SUSPENDED, … */
            state: string;
            /**
             * Format: date-time
             * @description Only for those who may read the organization
             */
            joinedAt?: string;
            isManagementAccount: boolean;
            /**
             * Format: date-time
             * @description When the membership was observed
             */
            observedAt: string;
            coverage?: components["schemas"]["AccountCoverage"];
            organization: {
                /** @description Only for those who may read the organization: what the link needs */
                name?: string;
                title: string;
                /** @description Only for those who may read the organization */
                organizationId?: string;
                state: components["schemas"]["OrganizationState"];
                /** Format: date-time */
                since?: string;
                /** @enum {string} */
                sinceBasis?: "aws" | "portal";
                reason: string;
                messages: {
                    reason: components["schemas"]["Sentence"];
                };
                /** Format: date-time */
                observedAt?: string;
                /**
                 * Format: date-time
                 * @description The newest attempt to observe, where it failed as a whole and all this is therefore older
                 */
                attemptFailedAt?: string;
                trustedAccess?: components["schemas"]["TrustedAccess"];
                trailNames?: string[];
                /**
                 * Format: date-time
                 * @description The latest delivery of the organization trail that logs the organization, as AWS reports it
                 */
                lastDeliveryAt?: string;
                /**
                 * Format: date-time
                 * @description The latest digest of the same trail, as AWS reports it
                 */
                lastDigestAt?: string;
                /** @description Only for those who may read the organization */
                operations?: components["schemas"]["AllowedOperation"][];
            };
            endpoint: components["schemas"]["Endpoint"];
        };
    };
    responses: {
        /** @description An error of @backstage/errors */
        Error: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ErrorBody"];
            };
        };
    };
    parameters: {
        /** @description The configured name of the organization */
        organization: string;
        limit: number;
        cursor: string;
        /** @description By default 30 days ago */
        from: string;
        /** @description By default now */
        to: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ListOrganizations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OrganizationSummary"][];
                        endpoint: components["schemas"]["Endpoint"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    GetOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Posture"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    RefreshOrganization: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Posture"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    GetAccess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessReport"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ListAccounts: {
        parameters: {
            query?: {
                /** @description Part of a name, or the beginning of an account id */
                query?: string;
                /** @description As AWS Organizations names it */
                state?: "PENDING_ACTIVATION" | "ACTIVE" | "SUSPENDED" | "PENDING_CLOSURE" | "CLOSED";
                coverage?: components["schemas"]["CoverageVerdict"];
                /** @description A root or organizational unit; the accounts below it, at any depth */
                parent?: string;
                /** @description What to sort by; a leading minus sorts descending */
                orderBy?: "name" | "-name" | "accountId" | "-accountId" | "state" | "-state" | "joinedAt" | "-joinedAt" | "coverage" | "-coverage" | "newestAt" | "-newestAt";
                limit?: components["parameters"]["limit"];
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountsPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ListUnits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitsList"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ListFindings: {
        parameters: {
            query?: {
                verdict?: components["schemas"]["ControlVerdict"];
                severity?: components["schemas"]["Severity"];
                limit?: components["parameters"]["limit"];
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FindingsPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ExportFindings: {
        parameters: {
            query: {
                /** @description csv, or ocsf: a JSON list of OCSF Compliance Findings, class 2003, version 1.8.0 */
                format: "csv" | "ocsf";
            };
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/json": unknown[];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ExportForAuditor: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ListWaivers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Waiver"][];
                        endpoint: components["schemas"]["Endpoint"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    WaiveFinding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WaiverRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiver"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    RevokeWaiver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
                waiverId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The waiver, ended */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Waiver"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    GetHistory: {
        parameters: {
            query?: {
                /** @description By default 30 days ago */
                from?: components["parameters"]["from"];
                /** @description By default now */
                to?: components["parameters"]["to"];
            };
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostureHistory"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ListChanges: {
        parameters: {
            query?: {
                /**
                 * @description 'state', 'fact:' and the name of a fact, 'finding:' and the id of a finding, or 'account:' and an account
                 *     id. Without it the changes of all, save the accounts'.
                 */
                subject?: string;
                /** @description By default 30 days ago */
                from?: components["parameters"]["from"];
                /** @description By default now */
                to?: components["parameters"]["to"];
                limit?: components["parameters"]["limit"];
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangesPage"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    GetHistoryOfAll: {
        parameters: {
            query?: {
                /** @description By default 30 days ago */
                from?: components["parameters"]["from"];
                /** @description By default now */
                to?: components["parameters"]["to"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostureHistory"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    ListOperations: {
        parameters: {
            query?: {
                limit?: components["parameters"]["limit"];
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Operation"][];
                        totalItems: number;
                        nextCursor?: string;
                        endpoint: components["schemas"]["Endpoint"];
                    };
                };
            };
            default: components["responses"]["Error"];
        };
    };
    StartOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OperationRequest"];
            };
        };
        responses: {
            /** @description The planned operation of a dry run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            /** @description The running operation */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    GetOperation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The configured name of the organization */
                organization: components["parameters"]["organization"];
                operationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Operation"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
    GetAccount: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                accountId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ok */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountMembership"];
                };
            };
            default: components["responses"]["Error"];
        };
    };
}
