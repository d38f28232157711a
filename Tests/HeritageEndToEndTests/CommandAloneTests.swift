import ArgumentParser
import HeritageCommands
import Testing

private let commands: [any ParsableCommand.Type] =
  Heritage.configuration.groupedSubcommands.flatMap(\.subcommands)

@Test func `every command can be read by itself, as one below the program`() {
  #expect(commands.count == 35)
  let alone = commands.filter { $0.configuration._superCommandName != "heritage" }
  #expect(alone.map { "\($0)" } == [])
}

@Test(arguments: [
  ["site", "palmyra", "--format", "json"], ["sites", "palmyra"], ["date", "--", "-0044"],
  ["list", "sites", "--country", "SY", "--quiet"], ["search", "temple", "of", "bel"],
])
func `a command that is read by itself is what the whole line says`(line: [String]) throws {
  let word = try #require(line.first)
  let type = try #require(
    commands.first {
      $0.configuration.commandName == word || $0.configuration.aliases.contains(word)
    })
  let alone = try type.parseAsRoot(Array(line.dropFirst()))
  #expect("\(alone)" == "\(try Heritage.parseAsRoot(line))")
}

@Test(arguments: [
  ["site"], ["site", "--help"], ["site", "palmyra", "--colour"], ["site", "--version"],
  ["list", "stones"],
])
func `a command that cannot be read by itself is left to the whole parser`(line: [String]) throws {
  let type = try #require(commands.first { $0.configuration.commandName == line[0] })
  let command = try? type.parseAsRoot(Array(line.dropFirst()))
  #expect(command.map { Swift.type(of: $0) == type } ?? false == false)
}
