#pragma once

#include <sqlite3.h>

/// Sets a placeholder to a text that may be gone afterwards: the constant that says so is a cast,
/// which Swift does not take over.
static inline int heritage_sqlite_bind_text(
    sqlite3_stmt *statement, int place, const char *text, sqlite3_uint64 size) {
  return sqlite3_bind_text64(statement, place, text, size, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// Sets a placeholder to bytes that may be gone afterwards; none are an empty value, not NULL.
static inline int heritage_sqlite_bind_blob(
    sqlite3_stmt *statement, int place, const void *bytes, sqlite3_uint64 size) {
  return sqlite3_bind_blob64(statement, place, size ? bytes : "", size, SQLITE_TRANSIENT);
}
