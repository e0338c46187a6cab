// The tables of the report database, in SQL that both SQLite and PostgreSQL accept. Times are milliseconds since 1970.
#pragma once

#include <array>
#include <string_view>

namespace willai::store {

inline constexpr std::array<std::string_view, 11> kReportSchema = {
    "CREATE TABLE IF NOT EXISTS report_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS report_request (id TEXT PRIMARY KEY, person TEXT NOT NULL, sameness TEXT, "
    "address TEXT, topic TEXT, state TEXT NOT NULL, asked_at BIGINT NOT NULL, confirmed_at BIGINT, ended_at BIGINT)",
    "CREATE UNIQUE INDEX IF NOT EXISTS report_request_same ON report_request (sameness)",
    "CREATE INDEX IF NOT EXISTS report_request_person ON report_request (person)",
    "CREATE TABLE IF NOT EXISTS report_outbox (id TEXT PRIMARY KEY, request TEXT NOT NULL, person TEXT NOT NULL, "
    "kind TEXT NOT NULL, state TEXT NOT NULL, made_at BIGINT NOT NULL, due_at BIGINT NOT NULL, worker TEXT, "
    "lease_until BIGINT, takes BIGINT NOT NULL, tries BIGINT NOT NULL, reason TEXT, sent_at BIGINT, "
    "UNIQUE (request, kind))",
    "CREATE INDEX IF NOT EXISTS report_outbox_due ON report_outbox (state, due_at)",
    "CREATE INDEX IF NOT EXISTS report_outbox_person ON report_outbox (person)",
    "CREATE TABLE IF NOT EXISTS report_suppressed (person TEXT PRIMARY KEY, why TEXT NOT NULL, since BIGINT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS report_limit (scope TEXT NOT NULL, hour BIGINT NOT NULL, asked BIGINT NOT NULL, "
    "PRIMARY KEY (scope, hour))",
    "CREATE INDEX IF NOT EXISTS report_limit_hour ON report_limit (hour)",
    "CREATE TABLE IF NOT EXISTS report_waited (letter TEXT PRIMARY KEY, hours BIGINT NOT NULL)",
};

// Version 2: errors that readers report.
inline constexpr std::array<std::string_view, 2> kErrorSchema = {
    "CREATE TABLE IF NOT EXISTS report_error (id TEXT PRIMARY KEY, page TEXT NOT NULL, edition TEXT NOT NULL, words TEXT "
    "NOT NULL, person TEXT, address TEXT, made_at BIGINT NOT NULL, settled_at BIGINT, settled_as TEXT)",
    "CREATE INDEX IF NOT EXISTS report_error_person ON report_error (person)",
};

// The row of report_meta that is there once a worker was told how letters leave.
inline constexpr std::string_view kSender = "sender";

}  // namespace willai::store
