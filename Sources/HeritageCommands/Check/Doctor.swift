import ArgumentParser
import HeritageDocuments
import HeritageRegistry

struct Doctor: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    _superCommandName: Heritage.name,
    abstract: "Look at whether everything is fit for everyday work",
    discussion: """
      Looks at the registry's place, space, lock and journal, at the clock, and at what is set up \
      around the program. Each line is 'ok', 'note' or 'problem', with what can be done. Changes \
      nothing. Exits with 2 if there is a problem. What is wrong with the files and the records, \
      'heritage check' tells.

      EXAMPLES
        heritage doctor
        heritage doctor --registry /media/stick/Registry
        heritage doctor --format json
      """)

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let forms: [OutputFormat] = [.text, .json, .markdown]
    _ = try output.format(among: forms)
    let health = HealthDocument(registryChecks + Surroundings.current.health)
    try output.write(health, among: forms)
    if health.problems > 0 { throw ExitCode.findings }
  }

  private var registryChecks: [HealthCheck] {
    do throws(RegistryError) {
      return Registry.health(at: try registry.folder(), now: Surroundings.current.now)
    } catch {
      return [HealthCheck(.problem, "registry", error.message, hint: error.hint)]
    }
  }
}
