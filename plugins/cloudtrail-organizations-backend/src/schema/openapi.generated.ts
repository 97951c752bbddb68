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
    },
    {
      "name": "findings"
    },
    {
      "name": "history"
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
    "/organizations/{organization}/access": {
      "get": {
        "operationId": "GetAccess",
        "tags": [
          "organizations"
        ],
        "description": "Each AWS call that the portal needs to observe the organization: for what, whether it was allowed as last\nseen, and the exact statement to add where it was not. A refresh checks again.\n",
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
                  "$ref": "#/components/schemas/AccessReport"
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
    "/organizations/{organization}/accounts": {
      "get": {
        "operationId": "ListAccounts",
        "tags": [
          "accounts"
        ],
        "description": "A page of the organization's accounts with their coverage. E-mails are not searched.",
        "parameters": [
          {
            "$ref": "#/components/parameters/organization"
          },
          {
            "name": "query",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "description": "Part of a name, or the beginning of an account id",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 100
            }
          },
          {
            "name": "state",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "description": "As AWS Organizations names it",
            "schema": {
              "type": "string",
              "enum": [
                "PENDING_ACTIVATION",
                "ACTIVE",
                "SUSPENDED",
                "PENDING_CLOSURE",
                "CLOSED"
              ]
            }
          },
          {
            "name": "coverage",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/CoverageVerdict"
            }
          },
          {
            "name": "parent",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "description": "A root or organizational unit; the accounts below it, at any depth",
            "schema": {
              "type": "string",
              "pattern": "^(r|ou)-[0-9a-z-]{4,68}$"
            }
          },
          {
            "name": "orderBy",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "description": "What to sort by; a leading minus sorts descending",
            "schema": {
              "type": "string",
              "enum": [
                "name",
                "-name",
                "accountId",
                "-accountId",
                "state",
                "-state",
                "joinedAt",
                "-joinedAt",
                "coverage",
                "-coverage",
                "newestAt",
                "-newestAt"
              ]
            }
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
                  "$ref": "#/components/schemas/AccountsPage"
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
    "/organizations/{organization}/units": {
      "get": {
        "operationId": "ListUnits",
        "tags": [
          "accounts"
        ],
        "description": "The roots and organizational units, each after its parent, with the number of accounts below it",
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
                  "$ref": "#/components/schemas/UnitsList"
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
    "/organizations/{organization}/findings": {
      "get": {
        "operationId": "ListFindings",
        "tags": [
          "findings"
        ],
        "description": "What the controls say, the most severe first",
        "parameters": [
          {
            "$ref": "#/components/parameters/organization"
          },
          {
            "name": "verdict",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/ControlVerdict"
            }
          },
          {
            "name": "severity",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "schema": {
              "$ref": "#/components/schemas/Severity"
            }
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
                  "$ref": "#/components/schemas/FindingsPage"
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
    "/organizations/{organization}/findings/export": {
      "get": {
        "operationId": "ExportFindings",
        "tags": [
          "findings"
        ],
        "description": "All findings as a file",
        "parameters": [
          {
            "$ref": "#/components/parameters/organization"
          },
          {
            "name": "format",
            "in": "query",
            "required": true,
            "allowReserved": true,
            "description": "csv, or ocsf: a JSON list of OCSF Compliance Findings, class 2003, version 1.8.0",
            "schema": {
              "type": "string",
              "enum": [
                "csv",
                "ocsf"
              ]
            }
          }
        ],
        "responses": {
          "200": {
            "description": "Ok",
            "content": {
              "text/csv": {
                "schema": {
                  "type": "string"
                }
              },
              "application/json": {
                "schema": {
                  "type": "array",
                  "items": {}
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
    "/organizations/{organization}/export": {
      "get": {
        "operationId": "ExportForAuditor",
        "tags": [
          "organizations"
        ],
        "description": "One ZIP for an auditor: posture, findings, evidence, accounts, who exported, when, and a manifest with the\nSHA-256 of each file.\n",
        "parameters": [
          {
            "$ref": "#/components/parameters/organization"
          }
        ],
        "responses": {
          "200": {
            "description": "Ok",
            "content": {
              "application/zip": {
                "schema": {
                  "type": "string",
                  "format": "binary"
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
    "/organizations/{organization}/waivers": {
      "get": {
        "operationId": "ListWaivers",
        "tags": [
          "findings"
        ],
        "description": "The organization's waivers, those that have expired included, the newest first",
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
                  "type": "object",
                  "required": [
                    "items",
                    "endpoint"
                  ],
                  "properties": {
                    "items": {
                      "type": "array",
                      "items": {
                        "$ref": "#/components/schemas/Waiver"
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
      },
      "post": {
        "operationId": "WaiveFinding",
        "tags": [
          "findings"
        ],
        "description": "Accepts a finding until a day, for a reason. A waiver changes no verdict and no state.",
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
                "$ref": "#/components/schemas/WaiverRequest"
              }
            }
          }
        },
        "responses": {
          "201": {
            "description": "Created",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Waiver"
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
    "/organizations/{organization}/waivers/{waiverId}": {
      "delete": {
        "operationId": "RevokeWaiver",
        "tags": [
          "findings"
        ],
        "description": "Ends a waiver now. It stays in the list, with who ended it.",
        "parameters": [
          {
            "$ref": "#/components/parameters/organization"
          },
          {
            "name": "waiverId",
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
            "description": "The waiver, ended",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/Waiver"
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
    "/organizations/{organization}/history": {
      "get": {
        "operationId": "GetHistory",
        "tags": [
          "history"
        ],
        "description": "The organization's posture over time, as it was observed",
        "parameters": [
          {
            "$ref": "#/components/parameters/organization"
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          }
        ],
        "responses": {
          "200": {
            "description": "Ok",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PostureHistory"
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
    "/organizations/{organization}/changes": {
      "get": {
        "operationId": "ListChanges",
        "tags": [
          "history"
        ],
        "description": "What changed and when it was first seen so, the newest first",
        "parameters": [
          {
            "$ref": "#/components/parameters/organization"
          },
          {
            "name": "subject",
            "in": "query",
            "required": false,
            "allowReserved": true,
            "description": "'state', 'fact:' and the name of a fact, 'finding:' and the id of a finding, or 'account:' and an account\nid. Without it the changes of all, save the accounts'.\n",
            "schema": {
              "type": "string",
              "minLength": 1,
              "maxLength": 600
            }
          },
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
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
                  "$ref": "#/components/schemas/ChangesPage"
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
    "/history": {
      "get": {
        "operationId": "GetHistoryOfAll",
        "tags": [
          "history"
        ],
        "description": "The posture over time of all organizations that the caller may read, added up",
        "parameters": [
          {
            "$ref": "#/components/parameters/from"
          },
          {
            "$ref": "#/components/parameters/to"
          }
        ],
        "responses": {
          "200": {
            "description": "Ok",
            "content": {
              "application/json": {
                "schema": {
                  "$ref": "#/components/schemas/PostureHistory"
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
      },
      "from": {
        "name": "from",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "description": "By default 30 days ago",
        "schema": {
          "type": "string",
          "format": "date-time"
        }
      },
      "to": {
        "name": "to",
        "in": "query",
        "required": false,
        "allowReserved": true,
        "description": "By default now",
        "schema": {
          "type": "string",
          "format": "date-time"
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
          "coverage": {
            "description": "Absent where it is not known, or no longer",
            "allOf": [
              {
                "$ref": "#/components/schemas/CoverageCounts"
              }
            ]
          },
          "coverageObservedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the oldest evidence behind the coverage was read"
          },
          "trailOwner": {
            "$ref": "#/components/schemas/TrailOwner"
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
              "managementAccountAdmins",
              "inventory",
              "waive",
              "regions"
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
              "regions": {
                "type": "array",
                "description": "The configured Regions in which each organization trail's status is observed",
                "items": {
                  "type": "string"
                }
              },
              "inventory": {
                "$ref": "#/components/schemas/InventoryProgress"
              },
              "waive": {
                "type": "object",
                "description": "Whether the caller may waive findings",
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
      "Severity": {
        "type": "string",
        "enum": [
          "critical",
          "high",
          "medium",
          "low"
        ]
      },
      "ControlVerdict": {
        "type": "string",
        "enum": [
          "pass",
          "fail",
          "unknown",
          "notApplicable"
        ]
      },
      "Finding": {
        "type": "object",
        "description": "What a control says of the organization, or of one resource in it, with its evidence",
        "required": [
          "id",
          "controlId",
          "title",
          "severity",
          "standards",
          "verdict",
          "message",
          "evidence"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "The control's id, and the resource's after a colon: stable"
          },
          "controlId": {
            "type": "string"
          },
          "title": {
            "$ref": "#/components/schemas/Sentence"
          },
          "severity": {
            "$ref": "#/components/schemas/Severity"
          },
          "standards": {
            "type": "array",
            "description": "Controls of standards that ask the same: FSBP CloudTrail.1, CIS 3.0.0 3.1, …",
            "items": {
              "type": "string"
            }
          },
          "verdict": {
            "$ref": "#/components/schemas/ControlVerdict"
          },
          "resource": {
            "type": "string",
            "description": "An ARN or account id"
          },
          "message": {
            "$ref": "#/components/schemas/Sentence"
          },
          "remedy": {
            "$ref": "#/components/schemas/Sentence"
          },
          "evidence": {
            "type": "array",
            "description": "The facts that decided, by which call and when they were seen",
            "items": {
              "type": "object",
              "required": [
                "fact",
                "action",
                "outcome",
                "observedAt"
              ],
              "properties": {
                "fact": {
                  "type": "string"
                },
                "action": {
                  "type": "string"
                },
                "outcome": {
                  "$ref": "#/components/schemas/ObservationOutcome"
                },
                "observedAt": {
                  "type": "string",
                  "format": "date-time"
                }
              }
            }
          },
          "since": {
            "type": "string",
            "format": "date-time",
            "description": "When the portal first saw this verdict"
          },
          "waiver": {
            "$ref": "#/components/schemas/Waiver"
          }
        }
      },
      "FindingsPage": {
        "type": "object",
        "required": [
          "items",
          "totalItems",
          "counts",
          "endpoint"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Finding"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          },
          "counts": {
            "type": "object",
            "description": "Number of findings by verdict, whatever was asked for",
            "required": [
              "pass",
              "fail",
              "unknown",
              "notApplicable"
            ],
            "properties": {
              "pass": {
                "type": "integer"
              },
              "fail": {
                "type": "integer"
              },
              "unknown": {
                "type": "integer"
              },
              "notApplicable": {
                "type": "integer"
              }
            }
          },
          "observedAt": {
            "type": "string",
            "format": "date-time"
          },
          "endpoint": {
            "$ref": "#/components/schemas/Endpoint"
          }
        }
      },
      "WaiverRequest": {
        "type": "object",
        "required": [
          "findingId",
          "reason",
          "expiresAt"
        ],
        "additionalProperties": false,
        "properties": {
          "findingId": {
            "type": "string",
            "minLength": 1,
            "maxLength": 600
          },
          "reason": {
            "type": "string",
            "minLength": 1,
            "maxLength": 1000
          },
          "expiresAt": {
            "type": "string",
            "format": "date-time",
            "description": "In the future, and at most a year away"
          }
        }
      },
      "Waiver": {
        "type": "object",
        "description": "A finding that an administrator accepts until a day, for a reason",
        "required": [
          "id",
          "findingId",
          "controlId",
          "reason",
          "createdBy",
          "createdAt",
          "expiresAt",
          "status"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "findingId": {
            "type": "string"
          },
          "controlId": {
            "type": "string"
          },
          "reason": {
            "type": "string"
          },
          "createdBy": {
            "type": "string",
            "description": "A user entity reference"
          },
          "createdAt": {
            "type": "string",
            "format": "date-time"
          },
          "expiresAt": {
            "type": "string",
            "format": "date-time"
          },
          "status": {
            "type": "string",
            "enum": [
              "inForce",
              "expired",
              "revoked"
            ]
          },
          "revokedBy": {
            "type": "string"
          },
          "revokedAt": {
            "type": "string",
            "format": "date-time"
          }
        }
      },
      "CoverageVerdict": {
        "type": "string",
        "description": "delivering: a log or digest of the account was seen, no older than the grace. silent: in the organization\nlonger than the grace, and nothing within it. uncovered: no organization trail logs it. unverified: everything\nis set right, but no evidence could be read or is due yet; not counted as covered. suspended: not active.\nunknown: it could not be observed.\n",
        "enum": [
          "delivering",
          "silent",
          "uncovered",
          "unverified",
          "suspended",
          "unknown"
        ]
      },
      "AccountCoverage": {
        "type": "object",
        "required": [
          "verdict",
          "message"
        ],
        "properties": {
          "verdict": {
            "$ref": "#/components/schemas/CoverageVerdict"
          },
          "message": {
            "$ref": "#/components/schemas/Sentence"
          },
          "since": {
            "type": "string",
            "format": "date-time",
            "description": "When the portal first saw this verdict"
          },
          "newestAt": {
            "type": "string",
            "format": "date-time",
            "description": "The time in the name of the newest log or digest that was seen"
          },
          "evidence": {
            "type": "string",
            "enum": [
              "digest",
              "log"
            ],
            "description": "What the newest object is"
          },
          "region": {
            "type": "string",
            "description": "Where the newest object is from"
          },
          "trailName": {
            "type": "string",
            "description": "As the digest names it"
          },
          "regions": {
            "type": "array",
            "description": "The Regions of which anything was seen, and the newest of each that was looked for",
            "items": {
              "type": "object",
              "required": [
                "region"
              ],
              "properties": {
                "region": {
                  "type": "string"
                },
                "newestAt": {
                  "type": "string",
                  "format": "date-time"
                }
              }
            }
          },
          "checkedAt": {
            "type": "string",
            "format": "date-time",
            "description": "When the evidence was looked for"
          }
        }
      },
      "CoverageCounts": {
        "type": "object",
        "description": "Number of accounts by coverage; covered are the delivering ones of the active ones",
        "required": [
          "active",
          "delivering",
          "silent",
          "uncovered",
          "unverified",
          "suspended",
          "unknown"
        ],
        "properties": {
          "active": {
            "type": "integer"
          },
          "delivering": {
            "type": "integer"
          },
          "silent": {
            "type": "integer"
          },
          "uncovered": {
            "type": "integer"
          },
          "unverified": {
            "type": "integer"
          },
          "suspended": {
            "type": "integer"
          },
          "unknown": {
            "type": "integer"
          }
        }
      },
      "InventoryProgress": {
        "type": "object",
        "description": "How far the listing of the accounts and the search for evidence are",
        "required": [
          "accounts",
          "coverage"
        ],
        "properties": {
          "accounts": {
            "$ref": "#/components/schemas/PassProgress"
          },
          "coverage": {
            "$ref": "#/components/schemas/PassProgress"
          }
        }
      },
      "PassProgress": {
        "type": "object",
        "required": [
          "status",
          "done",
          "requests"
        ],
        "properties": {
          "status": {
            "type": "string",
            "enum": [
              "never",
              "running",
              "complete",
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
          "done": {
            "type": "integer",
            "description": "Accounts so far"
          },
          "total": {
            "type": "integer",
            "description": "Accounts to expect; absent where nobody knows"
          },
          "requests": {
            "type": "integer",
            "description": "Requests to AWS of this pass: ListAccounts, or LIST requests to S3"
          },
          "message": {
            "$ref": "#/components/schemas/Sentence"
          }
        }
      },
      "AccountItem": {
        "type": "object",
        "required": [
          "accountId",
          "name",
          "state",
          "isManagementAccount",
          "seenAt",
          "coverage"
        ],
        "properties": {
          "accountId": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "email": {
            "type": "string",
            "description": "Only with showAccountEmails"
          },
          "state": {
            "type": "string"
          },
          "joinedAt": {
            "type": "string",
            "format": "date-time"
          },
          "joinedMethod": {
            "type": "string"
          },
          "isManagementAccount": {
            "type": "boolean"
          },
          "parentId": {
            "type": "string"
          },
          "path": {
            "type": "array",
            "description": "Names from the root to the parent",
            "items": {
              "type": "string"
            }
          },
          "seenAt": {
            "type": "string",
            "format": "date-time"
          },
          "coverage": {
            "$ref": "#/components/schemas/AccountCoverage"
          }
        }
      },
      "AccountsPage": {
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
              "$ref": "#/components/schemas/AccountItem"
            }
          },
          "totalItems": {
            "type": "integer"
          },
          "nextCursor": {
            "type": "string"
          },
          "previousCursor": {
            "type": "string"
          },
          "endpoint": {
            "$ref": "#/components/schemas/Endpoint"
          }
        }
      },
      "Unit": {
        "type": "object",
        "required": [
          "id",
          "name",
          "isRoot",
          "accounts",
          "active",
          "delivering"
        ],
        "properties": {
          "id": {
            "type": "string"
          },
          "parentId": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "isRoot": {
            "type": "boolean"
          },
          "accounts": {
            "type": "integer",
            "description": "Below it, at any depth"
          },
          "active": {
            "type": "integer"
          },
          "delivering": {
            "type": "integer"
          }
        }
      },
      "UnitsList": {
        "type": "object",
        "required": [
          "items",
          "endpoint"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Unit"
            }
          },
          "observedAt": {
            "type": "string",
            "format": "date-time"
          },
          "message": {
            "$ref": "#/components/schemas/Sentence"
          },
          "endpoint": {
            "$ref": "#/components/schemas/Endpoint"
          }
        }
      },
      "AccessReport": {
        "type": "object",
        "required": [
          "calls",
          "statements",
          "endpoint"
        ],
        "properties": {
          "observedAt": {
            "type": "string",
            "format": "date-time"
          },
          "calls": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/NeededCall"
            }
          },
          "statements": {
            "type": "array",
            "description": "The policies to have, by account; the statements to add to each where one is missing",
            "items": {
              "type": "object",
              "required": [
                "accountId",
                "statement"
              ],
              "properties": {
                "accountId": {
                  "type": "string"
                },
                "statement": {
                  "type": "object",
                  "additionalProperties": true,
                  "description": "An IAM policy statement"
                }
              }
            }
          },
          "endpoint": {
            "$ref": "#/components/schemas/Endpoint"
          }
        }
      },
      "NeededCall": {
        "type": "object",
        "required": [
          "action",
          "accountId",
          "purpose",
          "verdict"
        ],
        "properties": {
          "action": {
            "type": "string"
          },
          "accountId": {
            "type": "string",
            "description": "Whose credentials it needs"
          },
          "resource": {
            "type": "string",
            "description": "A bucket, where it needs one"
          },
          "purpose": {
            "$ref": "#/components/schemas/Sentence"
          },
          "verdict": {
            "type": "string",
            "enum": [
              "allowed",
              "denied",
              "unknown",
              "notNeeded"
            ],
            "description": "As seen in the newest observation; unknown where it was not tried or nobody answered"
          },
          "observedAt": {
            "type": "string",
            "format": "date-time"
          },
          "message": {
            "$ref": "#/components/schemas/Sentence"
          }
        }
      },
      "PostureHistory": {
        "type": "object",
        "required": [
          "points",
          "endpoint"
        ],
        "properties": {
          "points": {
            "type": "array",
            "description": "The oldest first; each holds until the next",
            "items": {
              "$ref": "#/components/schemas/PosturePoint"
            }
          },
          "endpoint": {
            "$ref": "#/components/schemas/Endpoint"
          }
        }
      },
      "PosturePoint": {
        "type": "object",
        "description": "What could not be observed is left out",
        "required": [
          "at"
        ],
        "properties": {
          "at": {
            "type": "string",
            "format": "date-time"
          },
          "state": {
            "$ref": "#/components/schemas/OrganizationState"
          },
          "activeAccounts": {
            "type": "integer"
          },
          "coveredAccounts": {
            "type": "integer"
          },
          "findings": {
            "$ref": "#/components/schemas/FindingCounts"
          }
        }
      },
      "Change": {
        "type": "object",
        "required": [
          "subject",
          "at",
          "value"
        ],
        "properties": {
          "subject": {
            "type": "string"
          },
          "at": {
            "type": "string",
            "format": "date-time",
            "description": "First seen so"
          },
          "value": {
            "type": "string",
            "description": "A state, verdict or outcome; of a fact 'changed' or how it could not be seen"
          },
          "message": {
            "$ref": "#/components/schemas/Sentence"
          },
          "details": {
            "type": "object",
            "description": "Of a fact: what it was seen to be",
            "additionalProperties": true
          }
        }
      },
      "ChangesPage": {
        "type": "object",
        "required": [
          "items",
          "endpoint"
        ],
        "properties": {
          "items": {
            "type": "array",
            "items": {
              "$ref": "#/components/schemas/Change"
            }
          },
          "nextCursor": {
            "type": "string"
          },
          "endpoint": {
            "$ref": "#/components/schemas/Endpoint"
          }
        }
      },
      "TrailOwner": {
        "type": "object",
        "description": "What made the trail and looks after it; absent where nobody is known",
        "required": [
          "by",
          "message"
        ],
        "properties": {
          "by": {
            "type": "string",
            "enum": [
              "controlTower",
              "landingZoneAccelerator",
              "cloudFormation",
              "terraform"
            ]
          },
          "certain": {
            "type": "boolean"
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
              "member-coverage",
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
          "eventDataStores",
          "resourcePolicy",
          "buckets",
          "accounts",
          "coverage"
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
          },
          "eventDataStores": {
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
                      "$ref": "#/components/schemas/EventDataStore"
                    }
                  }
                }
              }
            ]
          },
          "resourcePolicy": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/ResourcePolicy"
                  }
                }
              }
            ]
          },
          "buckets": {
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
                      "$ref": "#/components/schemas/TrailBucket"
                    }
                  }
                }
              }
            ]
          },
          "coverage": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/CoverageCounts"
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
          },
          "otherServices": {
            "type": "array",
            "description": "The other services with trusted access; only for those who may read the organization",
            "items": {
              "type": "object",
              "required": [
                "servicePrincipal"
              ],
              "properties": {
                "servicePrincipal": {
                  "type": "string"
                },
                "since": {
                  "type": "string",
                  "format": "date-time"
                }
              }
            }
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
          "statuses",
          "eventSelectors",
          "insights",
          "tags"
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
          },
          "statuses": {
            "type": "array",
            "description": "In every configured Region, the home Region included; of organization trails only",
            "items": {
              "allOf": [
                {
                  "$ref": "#/components/schemas/ObservationBase"
                },
                {
                  "type": "object",
                  "required": [
                    "region"
                  ],
                  "properties": {
                    "region": {
                      "type": "string"
                    },
                    "value": {
                      "$ref": "#/components/schemas/TrailStatus"
                    }
                  }
                }
              ]
            }
          },
          "insights": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/Insights"
                  }
                }
              }
            ]
          },
          "tags": {
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
                      "$ref": "#/components/schemas/Tag"
                    }
                  }
                }
              }
            ]
          },
          "organizationTrailSince": {
            "type": "string",
            "format": "date-time",
            "description": "When the portal first saw it as an organization trail, where it had seen it as none before"
          },
          "organizationTrailUntil": {
            "type": "string",
            "format": "date-time",
            "description": "When the portal last saw it as an organization trail, where it is none any more"
          },
          "owner": {
            "$ref": "#/components/schemas/TrailOwner"
          },
          "looksFormer": {
            "description": "Why an account-level trail looks as if it had been an organization trail",
            "allOf": [
              {
                "$ref": "#/components/schemas/Sentence"
              }
            ]
          }
        }
      },
      "Tag": {
        "type": "object",
        "required": [
          "key",
          "value"
        ],
        "properties": {
          "key": {
            "type": "string"
          },
          "value": {
            "type": "string"
          }
        }
      },
      "Insights": {
        "type": "object",
        "description": "Source cloudtrail:GetInsightSelectors; none where Insights is off",
        "required": [
          "types"
        ],
        "properties": {
          "types": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "EventDataStore": {
        "type": "object",
        "description": "Source cloudtrail:GetEventDataStore",
        "required": [
          "arn",
          "name",
          "isOrganization",
          "isMultiRegion",
          "status"
        ],
        "properties": {
          "arn": {
            "type": "string"
          },
          "name": {
            "type": "string"
          },
          "isOrganization": {
            "type": "boolean"
          },
          "isMultiRegion": {
            "type": "boolean"
          },
          "status": {
            "type": "string"
          },
          "retentionDays": {
            "type": "integer"
          },
          "logsManagementEvents": {
            "type": "boolean",
            "description": "Whether it ingests management events, which costs as a further copy does"
          },
          "isIngesting": {
            "type": "boolean"
          }
        }
      },
      "ResourcePolicy": {
        "type": "object",
        "description": "Source organizations:DescribeResourcePolicy",
        "required": [
          "exists",
          "deniesCloudTrail"
        ],
        "properties": {
          "exists": {
            "type": "boolean"
          },
          "arn": {
            "type": "string"
          },
          "deniesCloudTrail": {
            "type": "boolean",
            "description": "Whether a Deny in it meets CloudTrail's service-linked role"
          },
          "deniedActions": {
            "type": "array",
            "items": {
              "type": "string"
            }
          }
        }
      },
      "TrailBucket": {
        "type": "object",
        "description": "A bucket that organization trails deliver to. Every call names the expected owner.",
        "required": [
          "name",
          "trails",
          "readAs",
          "owner",
          "publicAccessBlock",
          "policyStatus",
          "acl",
          "policy",
          "encryption",
          "versioning",
          "objectLock",
          "lifecycle",
          "logging"
        ],
        "properties": {
          "name": {
            "type": "string"
          },
          "trails": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "ARNs"
          },
          "readAs": {
            "type": "string",
            "description": "The account with whose credentials it was read"
          },
          "owner": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/BucketOwner"
                  }
                }
              }
            ]
          },
          "publicAccessBlock": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/PublicAccessBlock"
                  }
                }
              }
            ]
          },
          "policyStatus": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/BucketPolicyStatus"
                  }
                }
              }
            ]
          },
          "acl": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/BucketAcl"
                  }
                }
              }
            ]
          },
          "policy": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/BucketPolicy"
                  }
                }
              }
            ]
          },
          "encryption": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/BucketEncryption"
                  }
                }
              }
            ]
          },
          "versioning": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/BucketVersioning"
                  }
                }
              }
            ]
          },
          "objectLock": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/ObjectLock"
                  }
                }
              }
            ]
          },
          "lifecycle": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/BucketLifecycle"
                  }
                }
              }
            ]
          },
          "logging": {
            "allOf": [
              {
                "$ref": "#/components/schemas/ObservationBase"
              },
              {
                "type": "object",
                "properties": {
                  "value": {
                    "$ref": "#/components/schemas/BucketLogging"
                  }
                }
              }
            ]
          }
        }
      },
      "BucketOwner": {
        "type": "object",
        "description": "The account that a call with ExpectedBucketOwner confirmed",
        "required": [
          "accountId"
        ],
        "properties": {
          "accountId": {
            "type": "string"
          },
          "region": {
            "type": "string"
          },
          "inOrganization": {
            "type": "boolean",
            "description": "Whether the account is one of the organization; absent where the inventory does not say"
          }
        }
      },
      "PublicAccessBlock": {
        "type": "object",
        "required": [
          "blockPublicAcls",
          "ignorePublicAcls",
          "blockPublicPolicy",
          "restrictPublicBuckets"
        ],
        "properties": {
          "blockPublicAcls": {
            "type": "boolean"
          },
          "ignorePublicAcls": {
            "type": "boolean"
          },
          "blockPublicPolicy": {
            "type": "boolean"
          },
          "restrictPublicBuckets": {
            "type": "boolean"
          }
        }
      },
      "BucketPolicyStatus": {
        "type": "object",
        "required": [
          "isPublic"
        ],
        "properties": {
          "isPublic": {
            "type": "boolean"
          }
        }
      },
      "BucketAcl": {
        "type": "object",
        "required": [
          "publicGrants"
        ],
        "properties": {
          "publicGrants": {
            "type": "array",
            "items": {
              "type": "string"
            },
            "description": "Permissions that everyone, or every AWS user, has"
          }
        }
      },
      "BucketPolicy": {
        "type": "object",
        "description": "Whether the policy admits what each organization trail writes",
        "required": [
          "exists",
          "trails"
        ],
        "properties": {
          "exists": {
            "type": "boolean"
          },
          "trails": {
            "type": "array",
            "items": {
              "type": "object",
              "required": [
                "arn",
                "aclCheck",
                "accountPrefix",
                "organizationPrefix",
                "namesSourceArn"
              ],
              "properties": {
                "arn": {
                  "type": "string"
                },
                "aclCheck": {
                  "type": "boolean",
                  "description": "s3:GetBucketAcl"
                },
                "accountPrefix": {
                  "type": "boolean",
                  "description": "AWSLogs/ and the management account id"
                },
                "organizationPrefix": {
                  "type": "boolean",
                  "description": "AWSLogs/ and the organization id"
                },
                "namesSourceArn": {
                  "type": "boolean",
                  "description": "Whether every statement for CloudTrail is bound by aws:SourceArn to the trail"
                }
              }
            }
          }
        }
      },
      "BucketEncryption": {
        "type": "object",
        "required": [
          "algorithm"
        ],
        "properties": {
          "algorithm": {
            "type": "string",
            "description": "AES256, aws:kms, aws:kms:dsse"
          },
          "kmsKeyId": {
            "type": "string"
          }
        }
      },
      "BucketVersioning": {
        "type": "object",
        "required": [
          "enabled"
        ],
        "properties": {
          "enabled": {
            "type": "boolean"
          },
          "mfaDelete": {
            "type": "boolean"
          }
        }
      },
      "ObjectLock": {
        "type": "object",
        "required": [
          "enabled"
        ],
        "properties": {
          "enabled": {
            "type": "boolean"
          },
          "mode": {
            "type": "string"
          },
          "days": {
            "type": "integer"
          }
        }
      },
      "BucketLifecycle": {
        "type": "object",
        "description": "The shortest time after which a rule deletes logs",
        "properties": {
          "expiresAfterDays": {
            "type": "integer"
          }
        }
      },
      "BucketLogging": {
        "type": "object",
        "description": "Server access logging",
        "properties": {
          "targetBucket": {
            "type": "string"
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
          },
          "latestCloudWatchLogsDeliveryTime": {
            "type": "string",
            "format": "date-time"
          },
          "latestCloudWatchLogsDeliveryError": {
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
          },
          "s3ObjectEvents": {
            "type": "object",
            "description": "Whether the object-level events of all S3 buckets are logged; absent where that was not looked for",
            "required": [
              "read",
              "write"
            ],
            "properties": {
              "read": {
                "type": "boolean"
              },
              "write": {
                "type": "boolean"
              }
            }
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
          "coverage": {
            "$ref": "#/components/schemas/AccountCoverage"
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
              "attemptFailedAt": {
                "type": "string",
                "format": "date-time",
                "description": "The newest attempt to observe, where it failed as a whole and all this is therefore older"
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
