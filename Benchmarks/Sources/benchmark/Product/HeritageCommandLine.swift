import Foundation
import SideBySide

/// Every command of the product that is measured or needed: the only place to change when the
/// command line does.
struct HeritageCommandLine {
  /// The path of the program.
  let program: String

  func makeRegistry(_ registry: URL) -> Command {
    command(["init", path(registry)])
  }

  /// Imports a listing; a table by its mapping, each row as a new site.
  func importListing(_ listing: URL, by mapping: URL? = nil, into registry: URL) -> Command {
    let options = mapping.map { ["--mapping", path($0), "--match", "create"] } ?? []
    return command(
      ["import", path(listing), "--registry", path(registry), "--format", "json"] + options)
  }

  func showSite(_ name: String, in registry: URL) -> Command {
    command(["--registry", path(registry), "site", name, "--format", "json"])
  }

  func listSites(in registry: URL, to file: URL) -> Command {
    command([
      "list", "sites", "--registry", path(registry), "--format", "json", "--output", path(file),
    ])
  }

  func listReports(in registry: URL) -> Command {
    command(["list", "reports", "--registry", path(registry), "--format", "json"])
  }

  func addReport(on site: String, in registry: URL) -> Command {
    command([
      "add-report", site, "--registry", path(registry), "--grade", "severe",
      "--assessor", "Survey Team", "--event", "2015-08", "--format", "json",
    ])
  }

  /// Records many reports in one operation.
  func addReports(_ drafts: URL, in registry: URL) -> Command {
    command([
      "add-report", "--registry", path(registry), "--from-json", path(drafts), "--quiet",
      "--output", "/dev/null",
    ])
  }

  func check(_ registry: URL) -> Command {
    command(["check", "--registry", path(registry), "--format", "json"])
  }

  func summary(of registry: URL) -> Command {
    command(["summary", "--registry", path(registry), "--format", "json"])
  }

  func version() -> Command {
    command(["--version"])
  }

  private func command(_ arguments: [String]) -> Command {
    Command(program, arguments)
  }

  private func path(_ url: URL) -> String {
    url.path(percentEncoded: false)
  }
}
