#!/bin/bash
# Runs once, when the cluster is made: the database, the login that owns it, and the login that serves, which may only what
# migrations let upr_service do.
set -euo pipefail
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    -v owner="$(cat "${SECRETS:-/run/secrets}/owner-password")" -v serving="$(cat "${SECRETS:-/run/secrets}/serving-password")" <<'SQL'
create role upr_owner login password :'owner';
create role upr_service nologin;
create role upr_serving login password :'serving' in role upr_service;
create database upr owner upr_owner;
revoke all on database upr from public;
grant connect on database upr to upr_serving;
SQL
