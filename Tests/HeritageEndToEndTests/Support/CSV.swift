/// A CSV document of these lines, without the line feed at its end.
func csv(_ lines: String...) -> String { lines.map { $0 + "\r" }.joined(separator: "\n") }
