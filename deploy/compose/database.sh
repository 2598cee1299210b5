#!/bin/bash
# Runs once, when the cluster is made: the database, the login that owns it, and the login that serves, which may only what
# migrations let upr_service do.
set -euo pipefail
# By the environment: what stands on a command line is seen by everybody on the machine.
OWNER_PASSWORD=$(cat "${SECRETS:-/run/secrets}/owner-password")
SERVING_PASSWORD=$(cat "${SECRETS:-/run/secrets}/serving-password")
export OWNER_PASSWORD SERVING_PASSWORD
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\getenv owner OWNER_PASSWORD
\getenv serving SERVING_PASSWORD
create role upr_owner login password :'owner';
create role upr_service nologin;
create role upr_serving login password :'serving' in role upr_service;
create database upr owner upr_owner;
revoke all on database upr from public;
grant connect on database upr to upr_serving;
SQL
