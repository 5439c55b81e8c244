#!/usr/bin/env bash
# Runs once, on an empty data volume: the two roles, and the database that the owner role migrates.
set -euo pipefail

psql -v ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  -v owner_password="$NAJAT_OWNER_PASSWORD" -v app_password="$NAJAT_APP_PASSWORD" <<'SQL'
CREATE ROLE najat_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE najat_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOINHERIT PASSWORD :'app_password';
CREATE ROLE najat_court_clerk NOLOGIN; GRANT najat_court_clerk TO najat_app;
CREATE ROLE najat_intake_officer NOLOGIN; GRANT najat_intake_officer TO najat_app;
CREATE ROLE najat_practitioner NOLOGIN; GRANT najat_practitioner TO najat_app;
CREATE ROLE najat_case_manager NOLOGIN; GRANT najat_case_manager TO najat_app;
CREATE ROLE najat_centre_director NOLOGIN; GRANT najat_centre_director TO najat_app;
CREATE ROLE najat_directorate NOLOGIN; GRANT najat_directorate TO najat_app;
CREATE ROLE najat_legal_officer NOLOGIN; GRANT najat_legal_officer TO najat_app;
CREATE ROLE najat_auditor NOLOGIN; GRANT najat_auditor TO najat_app;
CREATE ROLE najat_system_admin NOLOGIN; GRANT najat_system_admin TO najat_app;
CREATE ROLE najat_practitioner_emergency NOLOGIN; GRANT najat_practitioner_emergency TO najat_app;
GRANT najat_practitioner TO najat_practitioner_emergency;
CREATE ROLE najat_centre_director_emergency NOLOGIN; GRANT najat_centre_director_emergency TO najat_app;
GRANT najat_centre_director TO najat_centre_director_emergency;
CREATE DATABASE najat OWNER najat_owner ENCODING 'UTF8' LC_CTYPE 'C.UTF-8' TEMPLATE template0;
REVOKE ALL ON DATABASE najat FROM PUBLIC;
GRANT CONNECT ON DATABASE najat TO najat_app;
\connect najat
CREATE EXTENSION pg_trgm;
CREATE EXTENSION btree_gist;
CREATE EXTENSION pgcrypto;
CREATE EXTENSION unaccent;
SQL
