#!/usr/bin/env bash
# Runs once, on an empty data volume: the two roles, and the database that the owner role migrates.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$NAJAT_OWNER_PASSWORD" -v app_password="$NAJAT_APP_PASSWORD" <<'SQL'
CREATE ROLE najat_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE najat_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'app_password';
CREATE DATABASE najat OWNER najat_owner ENCODING 'UTF8' LC_CTYPE 'C.UTF-8' TEMPLATE template0;
REVOKE ALL ON DATABASE najat FROM PUBLIC;
GRANT CONNECT ON DATABASE najat TO najat_app;
\connect najat
CREATE EXTENSION pg_trgm;
CREATE EXTENSION btree_gist;
CREATE EXTENSION pgcrypto;
CREATE EXTENSION unaccent;
SQL
