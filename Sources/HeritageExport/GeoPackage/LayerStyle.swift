import HeritageDocuments

/// How QGIS draws a layer, in the form in which it keeps styles itself (QML).
///
/// Places have the colour of their state, points its letter too; the worse lies above the better. Values are
/// written as `prop`, which every QGIS 3 reads.
struct LayerStyle {
  private let place: FeatureLayer.Place
  /// The column that names a thing.
  private let name: String

  init(_ layer: FeatureLayer) {
    place = layer.place
    let names = ["name", "subject_name", "title"]
    name = names.first { name in layer.columns.contains { $0.name == name } } ?? "id"
  }

  var qml: String {
    let words = English()
    let categories = Palette.order.enumerated().map { index, state in
      let label = words.state(state)
      let heading = label.prefix(1).uppercased() + label.dropFirst()
      return """
              <category symbol="\(index)" value="\(state.rawValue)" label="\(XMLText.escaped(heading))" render="true"/>
        """
    }
    let symbols = Palette.order.enumerated().map { index, state in
      symbol(place == .point ? "marker" : "fill", "\(index)", layers(of: state, words))
    }
    let bestFirst = Palette.order.reversed().map { "'\($0.rawValue)'" }.joined(separator: ",")
    return """
      <!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>
      <qgis version="3.22.0" styleCategories="Symbology|MapTips">
        <renderer-v2 type="categorizedSymbol" attr="state" symbollevels="0" forceraster="0" enableorderby="1">
          <categories>
      \(categories.joined(separator: "\n"))
          </categories>
          <symbols>
      \(symbols.joined(separator: "\n"))
          </symbols>
          <orderby>
            <orderByClause asc="1" nullsFirst="1">array_find(array(\(bestFirst)),"state")</orderByClause>
          </orderby>
        </renderer-v2>
        <previewExpression>"\(name)"</previewExpression>
        <layerGeometryType>\(place == .point ? 0 : 2)</layerGeometryType>
      </qgis>

      """
  }

  private func layers(of state: StateClass, _ words: English) -> [String] {
    switch place {
    case .point: mark(of: state, letter: words.letter(state))
    case .area: area(of: state)
    }
  }

  /// A circle with a letter, and below that a pattern where the severity is not told.
  private func mark(of state: StateClass, letter: String) -> [String] {
    var layers = [circle(Palette.fill(state), size: 4.6, outline: 0.25)]
    if let line = Palette.hatch(state) {
      layers.append(
        layer(
          "FilledMarker", [("name", "circle"), ("size", "4.35")],
          symbol("fill", "@0@1", [hatch(line, distance: 0.9, width: 0.3)])))
      layers.append(circle("#ffffff", size: 2.7, outline: nil))
    }
    layers.append(
      layer(
        "FontMarker",
        [
          ("chr", XMLText.escaped(letter)), ("font", "Arial"), ("font_style", "Bold"),
          ("color", Self.color(Palette.letter(on: state))), ("size", "2.8"),
          ("outline_width", "0"), ("offset", "0,-0.25"), ("horizontal_anchor_point", "1"),
          ("vertical_anchor_point", "1"),
        ]))
    return layers
  }

  private func circle(_ fill: String, size: Double, outline: Double?) -> String {
    layer(
      "SimpleMarker",
      [
        ("name", "circle"), ("color", Self.color(fill)), ("size", "\(size)"),
        ("outline_style", outline == nil ? "no" : "solid"),
        ("outline_color", Self.color(Palette.ink)), ("outline_width", "\(outline ?? 0)"),
      ])
  }

  private func area(of state: StateClass) -> [String] {
    let fill = layer(
      "SimpleFill",
      [
        ("color", Self.color(Palette.fill(state), opacity: 217)), ("style", "solid"),
        ("outline_color", Self.color(Palette.ink)), ("outline_width", "0.3"),
        ("outline_style", "solid"), ("joinstyle", "round"),
      ])
    guard let line = Palette.hatch(state) else { return [fill] }
    return [fill, hatch(line, distance: 1.6, width: 0.4)]
  }

  /// Lines from the lower left to the upper right.
  private func hatch(_ color: String, distance: Double, width: Double) -> String {
    layer(
      "LinePatternFill", [("angle", "45"), ("distance", "\(distance)")],
      symbol(
        "line", "@@0@1@0",
        [
          layer(
            "SimpleLine", [("line_color", Self.color(color)), ("line_width", "\(width)")])
        ]))
  }

  private func symbol(_ type: String, _ name: String, _ layers: [String]) -> String {
    "<symbol type=\"\(type)\" name=\"\(name)\" alpha=\"1\">\(layers.joined())</symbol>"
  }

  private func layer(
    _ kind: String, _ properties: [(key: String, value: String)], _ inner: String = ""
  ) -> String {
    let values = properties.map { "<prop k=\"\($0.key)\" v=\"\($0.value)\"/>" }.joined()
    return "<layer class=\"\(kind)\" enabled=\"1\" pass=\"0\">\(values)\(inner)</layer>"
  }

  /// A colour such as `#5b0f1f` as QGIS writes it.
  private static func color(_ hex: String, opacity: Int = 255) -> String {
    let number = Int(hex.dropFirst(), radix: 16) ?? 0
    return "\(number >> 16),\(number >> 8 & 255),\(number & 255),\(opacity)"
  }
}
