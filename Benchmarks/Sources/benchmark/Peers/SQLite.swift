import Foundation
import SideBySide

/// A table of the same records, and the statements that somebody would run on it.
struct SQLite {
  let program: String

  /// Fills a new database from the records that the product lists.
  func makeDatabase(_ database: URL, from sites: URL) -> Command {
    run(
      """
      create table sites(id text primary key, unesco text unique, name text, record text not null);
      create index sites_by_name on sites(name);
      create table reports(id integer primary key, site text not null, record text not null);
      create index reports_by_site on reports(site);
      insert into sites select json_extract(value, '$.id'),
        json_extract(value, '$.externalIds.unesco'), json_extract(value, '$.names[0].text'), value
        from json_each(readfile(\(quoted(sites.path(percentEncoded: false)))));
      """, on: database)
  }

  func site(where column: SiteColumn, is value: String, in database: URL) -> Command {
    run(
      "select record from sites where \(column.rawValue) = \(quoted(value));", on: database)
  }

  enum SiteColumn: String {
    case id, unesco, name
  }

  /// One row in a transaction of its own, which SQLite syncs to the disk unless told otherwise.
  func insertReport(on site: String, in database: URL) -> Command {
    let record = #"{"assessor":"Survey Team","event":"2015-08","grade":"severe","site":"\#(site)"}"#
    return run(
      "insert into reports(site, record) values (\(quoted(site)), \(quoted(record)));",
      on: database)
  }

  func count(of table: String, in database: URL) -> Command {
    run("select count(*) from \(table);", on: database)
  }

  func version() -> Command {
    Command(program, ["--version"])
  }

  private func run(_ statements: String, on database: URL) -> Command {
    Command(program, ["-batch", database.path(percentEncoded: false), statements])
  }

  private func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'"
  }
}
