// Generated from openapi.yaml by scripts/generate-openapi.mjs. Do not edit.

export const spec = {
  "openapi": "3.1.0",
  "info": {
    "title": "cloudtrail-organizations",
    "version": "1",
    "description": "Whether AWS CloudTrail and AWS Organizations work together, for every configured organization, and the\noperations that change it. Everything is served from snapshots: only a refresh and an operation call AWS.\n",
    "license": {
      "name": "Apache-2.0",
      "url": "https://www.apache.org/licenses/LICENSE-2.0"
    },
    "contact": {}
  },
  "servers": [
    {
      "url": "/"
    }
  ],
  "tags": [
    {
      "name": "organizations"
    },
    {
      "name": "operations"
    },
    {
      "name": "accounts"
    }
  ],
  "security": [
    {},
    {
      "JWT": []
    }
  ],
  "paths": {
    "/organizations": {
      "get": {
        "operationId": "ListOrganizations",
        "tags": [
          "organizations"
        ],
        "description": "The organizations that the caller may read",
        "responses": {
          "200": {
            "description": "Ok",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items",
                    "endpoint"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/OrganizationSummary"
                      }
                    },
                    "endpoint": {
                      "$ref": "#/components/schemas/Endpoint"
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/organizations/{organization}": {
      "get": {
        "operationId": "GetOrganization",
        "tags": [
          "organizations"
        ],
        "description": "The posture of one organization, from its latest snapshot",
        "parameters": [
          {
            "$ref": "#/components/parameters/organization"
          }
        ],
        "responses": {
          "200": {
            "description": "Ok",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Posture"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/organizations/{organization}/refresh": {
      "post": {
        "operationId": "RefreshOrganization",
        "tags": [
          "organizations"
        ],
        "description": "The posture observed now; concurrent requests share one observation. Within `observation.minRefreshInterval`\n(10 seconds by default) of the organization's last observation that one is answered again, or the error that\nit ended with: `observedAt` says how old it is.\n",
        "parameters": [
          {
            "$ref": "#/components/parameters/organization"
          }
        ],
        "responses": {
          "200": {
            "description": "Ok",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Posture"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/organizations/{organization}/operations": {
      "get": {
        "operationId": "ListOperations",
        "tags": [
          "operations"
        ],
        "description": "Past and running operations, newest first",
        "parameters": [
          {
            "$ref": "#/components/parameters/organization"
          },
          {
            "$ref": "#/components/parameters/limit"
          },
          {
            "$ref": "#/components/parameters/cursor"
          }
        ],
        "responses": {
          "200": {
            "description": "Ok",
            "content": {
              "application/json": {
                "schema": {
                  "type": "object",
                  "required": [
                    "items",
                    "totalItems",
                    "endpoint"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Operation"
                      }
                    },
                    "totalItems": {
                      "type": "integer"
                    },
                    "nextCursor": {
                      "type": "string"
                    },
                    "endpoint": {
                      "$ref": "#/components/schemas/Endpoint"
                    }
                  }
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      },
      "post": {
        "operationId": "StartOperation",
        "tags": [
          "operations"
        ],
        "description": "Plan an operation (dryRun) or start it",
        "parameters": [
          {
            "$ref": "#/components/parameters/organization"
          }
        ],
        "requestBody": {
          "required": true,
          "content": {
            "application/json": {
              "schema": {
                "$ref": "#/components/schemas/OperationRequest"
              }
            }
          }
        },
        "responses": {
          "200": {
            "description": "The planned operation of a dry run",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Operation"
                }
              }
            }
          },
          "202": {
            "description": "The running operation",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Operation"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/organizations/{organization}/operations/{operationId}": {
      "get": {
        "operationId": "GetOperation",
        "tags": [
          "operations"
        ],
        "description": "One operation, step by step",
        "parameters": [
          {
            "$ref": "#/components/parameters/organization"
          },
          {
            "name": "operationId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "pattern": "^[A-Za-z0-9-]+$",
              "maxLength": 64
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Ok",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Operation"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    },
    "/accounts/{accountId}": {
      "get": {
        "operationId": "GetAccount",
        "tags": [
          "accounts"
        ],
        "description": "One account, by the organization that it is a member of",
        "parameters": [
          {
            "name": "accountId",
            "in": "path",
            "required": true,
            "schema": {
              "type": "string",
              "pattern": "^[0-9]{12}$"
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Ok",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/AccountMembership"
                }
              }
            }
          },
          "default": {
            "$ref": "#/components/responses/Error"
          }
        }
      }
    }
  },
  "components": {
    "securitySchemes": {
      "JWT": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT"
      }
    },
    "parameters": {
      "organization": {
        "name": "organization",
        "in": "path",
        "required": true,
        "description": "The configured name of the organization",
        "schema": {
          "type": "string",
          "pattern": "^[a-z][a-z0-9-]{0,62}$"
        }
      },
      "limit": {
        "name": "limit",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "schema": {
          "type": "integer",
          "minimum": 1,
          "maximum": 100
        }
      },
      "cursor": {
        "name": "cursor",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "schema": {
          "type": "string",
          "minLength": 1,
          "maxLength": 200
        }
      }
    },
    "responses": {
      "Error": {
        "description": "An error of @backstage/errors",
        "content": {
          "application/json": {
            "schema": {
              "$ref": "#/components/schemas/ErrorBody"
            }
          }
        }
      }
    },
    "schemas": {
      "ErrorBody": {
        "type": "object",
        "required": [
          "error",
          "response"
        ],
        "properties": {
          "error": {
            "type": "object",
            "required": [
              "name",
              "message"
            ],
            "properties": {
              "name": {
                "type": "string"
              },
              "message": {
                "type": "string"
              }
            },
            "additionalProperties": true
          },
          "request": {
            "type": "object",
            "additionalProperties": true
          },
          "response": {
            "type": "object",
            "required": [
              "statusCode"
            ],
            "properties": {
              "statusCode": {
                "type": "integer"
              }
            }
          }
        },
        "additionalProperties": true
      },
      "Sentence": {
        "type": "object",
        "description": "One sentence for a person. `text` is its English; `key` and `params` let a client say it in another language.",
        "required": [
          "text",
          "key",
          "params"
        ],
        "properties": {
          "text": {
            "type": "string"
          },
          "key": {
            "type": "string"
          },
          "params": {
            "type": "object",
            "additionalProperties": {
              "oneOf": [
                {
                  "type": "string"
                },
                {
                  "type": "number"
                }
              ]
            }
          }
        }
      },
      "Endpoint": {
        "type": "object",
        "description": "Where the AWS calls go. Where that is not AWS's own endpoint every page says so.",
        "required": [
          "custom"
        ],
        "properties": {
          "custom": {
            "type": "boolean"
          },
          "url": {
            "type": "string",
            "description": "The endpoint, where it is not AWS's own"
          }
        }
      },
      "OrganizationState": {
        "type": "string",
        "enum": [
          "active",
          "incomplete",
          "failing",
          "disabled",
          "unknown"
        ]
      },
      "OperationKind": {
        "type": "string",
        "enum": [
          "enable-trusted-access",
          "disable-trusted-access"
        ]
      },
      "OperationStatus": {
        "type": "string",
        "enum": [
          "planned",
          "awaiting-approval",
          "running",
          "succeeded",
          "failed",
          "interrupted",
          "cancelled"
        ]
      },
      "AllowedOperation": {
        "type": "object",
        "description": "Whether the caller may start this operation, from permissions, managementAccountAdmins and configuration together",
        "required": [
          "kind",
          "allowed"
        ],
        "properties": {
          "kind": {
            "$ref": "#/components/schemas/OperationKind"
          },
          "allowed": {
            "type": "boolean"
          },
          "reason": {
            "type": "string",
            "description": "Why not"
          },
          "message": {
            "$ref": "#/components/schemas/Sentence"
          }
        }
      },
      "OrganizationSummary": {
        "type": "object",
        "required": [
          "name",
          "title",
          "managementAccountId",
          "partition",
          "state",
          "reason",
          "messages",
          "operations",
          "readOnly",
          "trailCounts",
          "refresh"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "organizationId": {
            "type": "string",
            "description": "As observed, o-…"
          },
          "managementAccountId": {
            "type": "string"
          },
          "partition": {
            "type": "string",
            "enum": [
              "aws",
              "aws-cn",
              "aws-us-gov"
            ]
          },
          "state": {
            "$ref": "#/components/schemas/OrganizationState"
          },
          "since": {
            "type": "string",
            "format": "date-time",
            "description": "Since when the organization is in this state"
          },
          "sinceBasis": {
            "type": "string",
            "enum": [
              "aws",
              "portal"
            ],
            "description": "'aws' where AWS reports that time, 'portal' where it is when the portal first saw the state"
          },
          "reason": {
            "type": "string",
            "description": "Why it is in this state, in one sentence"
          },
          "nextStep": {
            "type": "string",
            "description": "What to do next, in one sentence"
          },
          "messages": {
            "type": "object",
            "required": [
              "reason"
            ],
            "properties": {
              "reason": {
                "$ref": "#/components/schemas/Sentence"
              },
              "nextStep": {
                "$ref": "#/components/schemas/Sentence"
              }
            }
          },
          "observedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the snapshot behind all this was taken"
          },
          "stale": {
            "type": "boolean",
            "description": "Whether the snapshot is older than staleAfter"
          },
          "lastAttempt": {
            "$ref": "#/components/schemas/ObservationAttempt"
          },
          "readOnly": {
            "type": "boolean",
            "description": "Whether no operation can be started, by configuration"
          },
          "trustedAccess": {
            "$ref": "#/components/schemas/TrustedAccess"
          },
          "findingCounts": {
            "description": "Absent where none was found but not everything could be judged",
            "allOf": [
              {
                "$ref": "#/components/schemas/FindingCounts"
              }
            ]
          },
          "trailCounts": {
            "type": "object",
            "description": "Organization trails; absent numbers could not be observed",
            "properties": {
              "organizationTrails": {
                "type": "integer"
              },
              "logging": {
                "type": "integer"
              },
              "delivering": {
                "type": "integer"
              }
            },
            "additionalProperties": false
          },
          "trailNames": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "accounts": {
            "$ref": "#/components/schemas/AccountCounts"
          },
          "accountsObservedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the accounts were listed, on a schedule of their own"
          },
          "refresh": {
            "type": "object",
            "description": "Whether the caller may refresh",
            "required": [
              "allowed"
            ],
            "properties": {
              "allowed": {
                "type": "boolean"
              },
              "reason": {
                "type": "string"
              },
              "message": {
                "$ref": "#/components/schemas/Sentence"
              }
            }
          },
          "operations": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/AllowedOperation"
            }
          },
          "runningOperation": {
            "type": "object",
            "required": [
              "id",
              "kind"
            ],
            "properties": {
              "id": {
                "type": "string"
              },
              "kind": {
                "$ref": "#/components/schemas/OperationKind"
              }
            }
          }
        }
      },
      "ObservationAttempt": {
        "type": "object",
        "description": "The newest attempt to observe, where it failed as a whole and the snapshot is therefore older",
        "required": [
          "at",
          "reason",
          "message"
        ],
        "properties": {
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "reason": {
            "type": "string"
          },
          "message": {
            "$ref": "#/components/schemas/Sentence"
          }
        }
      },
      "AccountCounts": {
        "type": "object",
        "required": [
          "total",
          "byState"
        ],
        "properties": {
          "total": {
            "type": "integer"
          },
          "byState": {
            "type": "object",
            "description": "Number of accounts by state",
            "additionalProperties": {
              "type": "integer"
            }
          }
        }
      },
      "Posture": {
        "allOf": [
          {
            "$ref": "#/components/schemas/OrganizationSummary"
          },
          {
            "type": "object",
            "required": [
              "observations",
              "trails",
              "checklist",
              "findings",
              "endpoint",
              "cloudTrailAdmins",
              "managementAccountAdmins"
            ],
            "properties": {
              "observations": {
                "$ref": "#/components/schemas/Observations"
              },
              "checklist": {
                "type": "array",
                "description": "The chain of dependency, top to bottom",
                "items": {
                  "$ref": "#/components/schemas/ChecklistRow"
                }
              },
              "trails": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Trail"
                }
              },
              "findings": {
                "type": "array",
                "items": {
                  "$ref": "#/components/schemas/Finding"
                }
              },
              "managementAccountAdmins": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "cloudTrailAdmins": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "endpoint": {
                "$ref": "#/components/schemas/Endpoint"
              }
            }
          }
        ]
      },
      "FindingCounts": {
        "type": "object",
        "description": "Open findings by severity",
        "required": [
          "critical",
          "high",
          "medium",
          "low"
        ],
        "additionalProperties": false,
        "properties": {
          "critical": {
            "type": "integer"
          },
          "high": {
            "type": "integer"
          },
          "medium": {
            "type": "integer"
          },
          "low": {
            "type": "integer"
          },
          "atLeast": {
            "type": "boolean",
            "description": "True where not everything could be judged: there may be more"
          }
        }
      },
      "Finding": {
        "type": "object",
        "required": [
          "id",
          "severity",
          "message"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "severity": {
            "type": "string",
            "enum": [
              "critical",
              "high",
              "medium",
              "low"
            ]
          },
          "message": {
            "$ref": "#/components/schemas/Sentence"
          }
        }
      },
      "ChecklistRow": {
        "type": "object",
        "required": [
          "id",
          "status",
          "message",
          "calls",
          "checkYourself"
        ],
        "properties": {
          "id": {
            "type": "string",
            "enum": [
              "feature-set",
              "portal-access",
              "trusted-access",
              "service-linked-role",
              "organization-trail",
              "logging",
              "delivery",
              "accounts",
              "delegated-administrators"
            ]
          },
          "status": {
            "type": "string",
            "enum": [
              "ok",
              "warning",
              "bad",
              "unknown",
              "not-applicable"
            ]
          },
          "message": {
            "$ref": "#/components/schemas/Sentence"
          },
          "since": {
            "type": "string",
            "format": "date-time"
          },
          "observedAt": {
            "type": "string",
            "format": "date-time"
          },
          "calls": {
            "type": "array",
            "description": "The IAM actions of the calls behind this row",
            "items": {
              "type": "string"
            }
          },
          "remedy": {
            "$ref": "#/components/schemas/Sentence"
          },
          "warning": {
            "$ref": "#/components/schemas/Sentence"
          },
          "operation": {
            "$ref": "#/components/schemas/OperationKind"
          },
          "missingStatement": {
            "type": "object",
            "description": "The IAM policy statement to add, where a call was denied",
            "additionalProperties": true
          },
          "checkYourself": {
            "type": "array",
            "description": "AWS CLI lines that show the same",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "ObservationOutcome": {
        "type": "string",
        "enum": [
          "observed",
          "denied",
          "throttled",
          "unreachable",
          "failed",
          "notApplicable"
        ]
      },
      "ObservationBase": {
        "type": "object",
        "description": "One fact, when and by which call it was seen, or why it could not be",
        "required": [
          "action",
          "outcome",
          "observedAt"
        ],
        "properties": {
          "action": {
            "type": "string",
            "description": "The IAM action of the call, e.g. organizations:DescribeOrganization"
          },
          "outcome": {
            "$ref": "#/components/schemas/ObservationOutcome"
          },
          "observedAt": {
            "type": "string",
            "format": "date-time"
          },
          "reason": {
            "type": "string",
            "description": "Why it could not be seen"
          },
          "missingAction": {
            "type": "string",
            "description": "The IAM action that is missing, where denied"
          },
          "error": {
            "type": "string",
            "description": "AWS's own name of the error, where failed"
          },
          "message": {
            "$ref": "#/components/schemas/Sentence"
          }
        }
      },
      "Observations": {
        "type": "object",
        "required": [
          "callerIdentity",
          "organization",
          "trustedAccess",
          "serviceLinkedRole",
          "trails",
          "delegatedAdministrators",
          "accounts"
        ],
        "properties": {
          "callerIdentity": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/CallerIdentity"
                  }
                }
              }
            ]
          },
          "organization": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/OrganizationFact"
                  }
                }
              }
            ]
          },
          "trustedAccess": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/TrustedAccess"
                  }
                }
              }
            ]
          },
          "serviceLinkedRole": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/ServiceLinkedRole"
                  }
                }
              }
            ]
          },
          "trails": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "type": "array",
                    "items": {
                      "$ref": "#/components/schemas/Trail"
                    }
                  }
                }
              }
            ]
          },
          "delegatedAdministrators": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "type": "array",
                    "items": {
                      "$ref": "#/components/schemas/DelegatedAdministrator"
                    }
                  }
                }
              }
            ]
          },
          "accounts": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/AccountCounts"
                  }
                }
              }
            ]
          }
        }
      },
      "CallerIdentity": {
        "type": "object",
        "required": [
          "account",
          "arn",
          "isRoot"
        ],
        "properties": {
          "account": {
            "type": "string"
          },
          "arn": {
            "type": "string"
          },
          "isRoot": {
            "type": "boolean"
          }
        }
      },
      "OrganizationFact": {
        "type": "object",
        "required": [
          "id",
          "featureSet",
          "managementAccountId"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "featureSet": {
            "type": "string",
            "enum": [
              "ALL",
              "CONSOLIDATED_BILLING"
            ]
          },
          "managementAccountId": {
            "type": "string"
          }
        }
      },
      "TrustedAccess": {
        "type": "object",
        "required": [
          "enabled"
        ],
        "properties": {
          "enabled": {
            "type": "boolean"
          },
          "since": {
            "type": "string",
            "format": "date-time"
          },
          "controlTower": {
            "type": "boolean",
            "description": "Whether controltower.amazonaws.com is among the enabled services; absent where it was not looked for"
          }
        }
      },
      "ServiceLinkedRole": {
        "type": "object",
        "required": [
          "exists",
          "trustedPrincipals"
        ],
        "properties": {
          "exists": {
            "type": "boolean"
          },
          "arn": {
            "type": "string"
          },
          "trustedPrincipals": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "DelegatedAdministrator": {
        "type": "object",
        "required": [
          "accountId"
        ],
        "properties": {
          "accountId": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "since": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "Trail": {
        "type": "object",
        "required": [
          "arn",
          "name",
          "homeRegion",
          "isOrganizationTrail",
          "isMultiRegion",
          "logFileValidation",
          "bucket",
          "status",
          "eventSelectors"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "homeRegion": {
            "type": "string"
          },
          "isOrganizationTrail": {
            "type": "boolean"
          },
          "isMultiRegion": {
            "type": "boolean"
          },
          "logFileValidation": {
            "type": "boolean"
          },
          "bucket": {
            "type": "string"
          },
          "keyPrefix": {
            "type": "string"
          },
          "kmsKeyId": {
            "type": "string"
          },
          "cloudWatchLogsLogGroupArn": {
            "type": "string"
          },
          "status": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/TrailStatus"
                  }
                }
              }
            ]
          },
          "eventSelectors": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/EventSelectors"
                  }
                }
              }
            ]
          }
        }
      },
      "TrailStatus": {
        "type": "object",
        "description": "As GetTrailStatus answers in the home Region. A time is proof of delivery; the absence of an error is not.",
        "required": [
          "isLogging"
        ],
        "properties": {
          "isLogging": {
            "type": "boolean"
          },
          "startLoggingTime": {
            "type": "string",
            "format": "date-time"
          },
          "stopLoggingTime": {
            "type": "string",
            "format": "date-time"
          },
          "latestDeliveryTime": {
            "type": "string",
            "format": "date-time"
          },
          "latestDeliveryError": {
            "type": "string"
          },
          "latestDigestDeliveryTime": {
            "type": "string",
            "format": "date-time"
          },
          "latestDigestDeliveryError": {
            "type": "string"
          }
        }
      },
      "EventSelectors": {
        "type": "object",
        "required": [
          "managementEvents",
          "excludedEventSources",
          "advanced"
        ],
        "properties": {
          "managementEvents": {
            "type": "string",
            "enum": [
              "all",
              "some",
              "none"
            ],
            "description": "'all' is read and write management events with no excluded source"
          },
          "excludedEventSources": {
            "type": "array",
            "items": {
              "type": "string"
            }
          },
          "advanced": {
            "type": "boolean"
          }
        }
      },
      "OperationRequest": {
        "type": "object",
        "required": [
          "kind"
        ],
        "additionalProperties": false,
        "properties": {
          "kind": {
            "$ref": "#/components/schemas/OperationKind"
          },
          "parameters": {
            "type": "object",
            "additionalProperties": false,
            "description": "The kinds of today need none"
          },
          "confirmation": {
            "type": "string",
            "maxLength": 100
          },
          "reason": {
            "type": "string",
            "maxLength": 1000
          },
          "planHash": {
            "type": "string",
            "minLength": 1,
            "maxLength": 128
          },
          "dryRun": {
            "type": "boolean"
          }
        }
      },
      "Operation": {
        "type": "object",
        "required": [
          "organization",
          "kind",
          "status",
          "plan",
          "steps",
          "endpoint"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Absent for a dry run"
          },
          "organization": {
            "type": "string"
          },
          "kind": {
            "$ref": "#/components/schemas/OperationKind"
          },
          "status": {
            "$ref": "#/components/schemas/OperationStatus"
          },
          "plan": {
            "$ref": "#/components/schemas/OperationPlan"
          },
          "steps": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OperationStep"
            }
          },
          "effects": {
            "type": "array",
            "description": "Predicted beside observed, once the operation has looked",
            "items": {
              "$ref": "#/components/schemas/OperationEffect"
            }
          },
          "changed": {
            "type": "boolean",
            "description": "False where everything was already so"
          },
          "outcome": {
            "$ref": "#/components/schemas/Sentence"
          },
          "comeBack": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Sentence"
            }
          },
          "requestedBy": {
            "type": "string",
            "description": "Entity reference of the user"
          },
          "actor": {
            "type": "string",
            "description": "The service that acted on behalf of the user"
          },
          "requestedAt": {
            "type": "string",
            "format": "date-time"
          },
          "endedAt": {
            "type": "string",
            "format": "date-time"
          },
          "reason": {
            "type": "string",
            "description": "Why, as the person gave it"
          },
          "sourceIdentity": {
            "type": "string",
            "description": "The name under which AWS CloudTrail records the person"
          },
          "endpoint": {
            "$ref": "#/components/schemas/Endpoint"
          }
        }
      },
      "OperationPlan": {
        "type": "object",
        "required": [
          "hash",
          "changes",
          "preconditions",
          "effects",
          "steps",
          "cli",
          "actions"
        ],
        "properties": {
          "hash": {
            "type": "string"
          },
          "changes": {
            "type": "boolean",
            "description": "False where there is nothing to change"
          },
          "observedAt": {
            "type": "string",
            "format": "date-time",
            "description": "The age of the facts behind the plan"
          },
          "preconditions": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "id",
                "holds",
                "message"
              ],
              "properties": {
                "id": {
                  "type": "string"
                },
                "holds": {
                  "type": "string",
                  "enum": [
                    "yes",
                    "no",
                    "unknown"
                  ]
                },
                "message": {
                  "$ref": "#/components/schemas/Sentence"
                }
              }
            }
          },
          "effects": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/OperationEffect"
            }
          },
          "steps": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "id",
                "title",
                "message",
                "call",
                "changes"
              ],
              "properties": {
                "id": {
                  "type": "string"
                },
                "title": {
                  "type": "string"
                },
                "message": {
                  "$ref": "#/components/schemas/Sentence"
                },
                "call": {
                  "type": "string"
                },
                "changes": {
                  "type": "boolean",
                  "description": "Whether it will change anything now"
                }
              }
            }
          },
          "cli": {
            "type": "array",
            "description": "AWS CLI lines that do the same",
            "items": {
              "type": "string"
            }
          },
          "actions": {
            "type": "array",
            "description": "IAM actions that the operator role uses",
            "items": {
              "type": "string"
            }
          },
          "notifies": {
            "type": "array",
            "description": "Who will be told",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "OperationEffect": {
        "type": "object",
        "required": [
          "id",
          "kind",
          "text",
          "message"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "kind": {
            "type": "string",
            "enum": [
              "removed",
              "changed",
              "added",
              "kept",
              "warning"
            ]
          },
          "text": {
            "type": "string"
          },
          "message": {
            "$ref": "#/components/schemas/Sentence"
          },
          "observed": {
            "type": "object",
            "required": [
              "result",
              "at"
            ],
            "properties": {
              "result": {
                "type": "string",
                "enum": [
                  "observed",
                  "not-observed",
                  "not-visible"
                ]
              },
              "at": {
                "type": "string",
                "format": "date-time"
              },
              "message": {
                "$ref": "#/components/schemas/Sentence"
              }
            }
          }
        }
      },
      "OperationStep": {
        "type": "object",
        "required": [
          "id",
          "title",
          "message",
          "call",
          "status"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "title": {
            "type": "string"
          },
          "message": {
            "$ref": "#/components/schemas/Sentence"
          },
          "call": {
            "type": "string"
          },
          "status": {
            "type": "string",
            "enum": [
              "pending",
              "running",
              "succeeded",
              "skipped",
              "failed"
            ]
          },
          "startedAt": {
            "type": "string",
            "format": "date-time"
          },
          "endedAt": {
            "type": "string",
            "format": "date-time"
          },
          "detail": {
            "$ref": "#/components/schemas/Sentence"
          },
          "error": {
            "type": "string"
          },
          "copy": {
            "type": "string",
            "description": "Text to copy, where the step could not deliver it itself"
          }
        }
      },
      "AccountMembership": {
        "type": "object",
        "required": [
          "accountId",
          "isManagementAccount",
          "state",
          "organization",
          "observedAt",
          "endpoint"
        ],
        "properties": {
          "accountId": {
            "type": "string"
          },
          "name": {
            "type": "string",
            "description": "Only for those who may read the organization"
          },
          "state": {
            "type": "string",
            "description": "As AWS Organizations names it: ACTIVE, SUSPENDED, …"
          },
          "joinedAt": {
            "type": "string",
            "format": "date-time",
            "description": "Only for those who may read the organization"
          },
          "isManagementAccount": {
            "type": "boolean"
          },
          "observedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the membership was observed"
          },
          "organization": {
            "type": "object",
            "required": [
              "title",
              "state",
              "reason",
              "messages"
            ],
            "properties": {
              "name": {
                "type": "string",
                "description": "Only for those who may read the organization: what the link needs"
              },
              "title": {
                "type": "string"
              },
              "organizationId": {
                "type": "string",
                "description": "Only for those who may read the organization"
              },
              "state": {
                "$ref": "#/components/schemas/OrganizationState"
              },
              "since": {
                "type": "string",
                "format": "date-time"
              },
              "sinceBasis": {
                "type": "string",
                "enum": [
                  "aws",
                  "portal"
                ]
              },
              "reason": {
                "type": "string"
              },
              "messages": {
                "type": "object",
                "required": [
                  "reason"
                ],
                "properties": {
                  "reason": {
                    "$ref": "#/components/schemas/Sentence"
                  }
                }
              },
              "observedAt": {
                "type": "string",
                "format": "date-time"
              },
              "trustedAccess": {
                "$ref": "#/components/schemas/TrustedAccess"
              },
              "trailNames": {
                "type": "array",
                "items": {
                  "type": "string"
                }
              },
              "lastDeliveryAt": {
                "type": "string",
                "format": "date-time",
                "description": "The latest delivery of the organization trail that logs the organization, as AWS reports it"
              },
              "lastDigestAt": {
                "type": "string",
                "format": "date-time",
                "description": "The latest digest of the same trail, as AWS reports it"
              },
              "operations": {
                "type": "array",
                "description": "Only for those who may read the organization",
                "items": {
                  "$ref": "#/components/schemas/AllowedOperation"
                }
              }
            }
          },
          "endpoint": {
            "$ref": "#/components/schemas/Endpoint"
          }
        }
      }
    }
  }
} as const;
