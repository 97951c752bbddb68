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
        Finding: {
            id: string;
            /** @enum {string} */
            severity: "critical" | "high" | "medium" | "low";
            message: components["schemas"]["Sentence"];
        };
        ChecklistRow: {
            /** @enum {string} */
            id: "feature-set" | "portal-access" | "trusted-access" | "service-linked-role" | "organization-trail" | "logging" | "delivery" | "accounts" | "delegated-administrators";
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
        };
        EventSelectors: {
            /**
             * @description 'all' is read and write management events with no excluded source
             * @enum {string}
             */
            managementEvents: "all" | "some" | "none";
            excludedEventSources: string[];
            advanced: boolean;
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
